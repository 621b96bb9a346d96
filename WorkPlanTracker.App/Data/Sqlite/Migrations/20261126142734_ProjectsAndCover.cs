using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkPlanTracker.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ProjectsAndCover : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Assessments",
                table: "Projects",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Covers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AbsentEmail = table.Column<string>(type: "TEXT", nullable: false),
                    Absent = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ActingEmail = table.Column<string>(type: "TEXT", nullable: false),
                    Acting = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Declined = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ref = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SourceRefs = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Covers", x => x.Id);
                    table.UniqueConstraint("AK_Covers_Ref", x => x.Ref);
                    table.ForeignKey(
                        name: "FK_Covers_Accounts_AbsentEmail",
                        column: x => x.AbsentEmail,
                        principalTable: "Accounts",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Covers_Accounts_ActingEmail",
                        column: x => x.ActingEmail,
                        principalTable: "Accounts",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Covers_AbsentEmail",
                table: "Covers",
                column: "AbsentEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Covers_ActingEmail_To",
                table: "Covers",
                columns: new[] { "ActingEmail", "To" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Covers");

            migrationBuilder.DropColumn(
                name: "Assessments",
                table: "Projects");
        }
    }
}
