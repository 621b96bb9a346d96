using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkPlanTracker.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SeriesOfReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Instance",
                table: "Reports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Series",
                table: "Reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Nature",
                table: "Actions",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "Action");

            migrationBuilder.AddColumn<int>(
                name: "Part",
                table: "Actions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "PrivateClosingNote",
                table: "Actions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PrivateText",
                table: "Actions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Series",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rhythm = table.Column<string>(type: "TEXT", nullable: false),
                    Committee = table.Column<string>(type: "TEXT", nullable: true),
                    Anchor = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AnchorRef = table.Column<string>(type: "TEXT", nullable: true),
                    AnchorDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Paper = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ReportOf = table.Column<string>(type: "TEXT", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: false),
                    Offices = table.Column<string>(type: "TEXT", nullable: false),
                    Areas = table.Column<string>(type: "TEXT", nullable: false),
                    Projects = table.Column<string>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedBecause = table.Column<string>(type: "TEXT", nullable: false),
                    Ref = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SourceRefs = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Series", x => x.Id);
                    table.UniqueConstraint("AK_Series_Ref", x => x.Ref);
                    table.ForeignKey(
                        name: "FK_Series_Committees_Committee",
                        column: x => x.Committee,
                        principalTable: "Committees",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Series",
                table: "Reports",
                column: "Series");

            migrationBuilder.CreateIndex(
                name: "IX_Series_Committee",
                table: "Series",
                column: "Committee");

            migrationBuilder.AddForeignKey(
                name: "FK_Reports_Series_Series",
                table: "Reports",
                column: "Series",
                principalTable: "Series",
                principalColumn: "Ref",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Reports_Series_Series",
                table: "Reports");

            migrationBuilder.DropTable(
                name: "Series");

            migrationBuilder.DropIndex(
                name: "IX_Reports_Series",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Instance",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Series",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Nature",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "Part",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "PrivateClosingNote",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "PrivateText",
                table: "Actions");
        }
    }
}
