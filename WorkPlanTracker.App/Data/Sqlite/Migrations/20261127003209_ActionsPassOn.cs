using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkPlanTracker.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ActionsPassOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AgreedBy",
                table: "Actions",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Committee",
                table: "Actions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Actions_Committee",
                table: "Actions",
                column: "Committee");

            migrationBuilder.AddForeignKey(
                name: "FK_Actions_Committees_Committee",
                table: "Actions",
                column: "Committee",
                principalTable: "Committees",
                principalColumn: "Ref",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Actions_Committees_Committee",
                table: "Actions");

            migrationBuilder.DropIndex(
                name: "IX_Actions_Committee",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "AgreedBy",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "Committee",
                table: "Actions");
        }
    }
}
