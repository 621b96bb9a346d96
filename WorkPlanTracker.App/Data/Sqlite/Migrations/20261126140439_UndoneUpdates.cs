using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkPlanTracker.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class UndoneUpdates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Updates_Milestone_Number",
                table: "Updates");

            migrationBuilder.AddColumn<DateTime>(
                name: "UndoneAt",
                table: "Updates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UndoneBy",
                table: "Updates",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "PersonalChoices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonalChoices_Accounts_Person",
                        column: x => x.Person,
                        principalTable: "Accounts",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Updates_Milestone_Number",
                table: "Updates",
                columns: new[] { "Milestone", "Number" },
                unique: true,
                filter: "\"UndoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PersonalChoices_Person_Name",
                table: "PersonalChoices",
                columns: new[] { "Person", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PersonalChoices");

            migrationBuilder.DropIndex(
                name: "IX_Updates_Milestone_Number",
                table: "Updates");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "Updates");

            migrationBuilder.DropColumn(
                name: "UndoneBy",
                table: "Updates");

            migrationBuilder.CreateIndex(
                name: "IX_Updates_Milestone_Number",
                table: "Updates",
                columns: new[] { "Milestone", "Number" },
                unique: true);
        }
    }
}
