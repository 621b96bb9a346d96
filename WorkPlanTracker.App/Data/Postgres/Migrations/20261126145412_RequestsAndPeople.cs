using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkPlanTracker.App.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RequestsAndPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "LastUsedAt",
                table: "Tokens",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PasswordChangedAt",
                table: "Accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UnlockedAt",
                table: "Accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "KeptRequests",
                columns: table => new
                {
                    Account = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: true),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    Headers = table.Column<string>(type: "text", nullable: true),
                    Body = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptRequests", x => new { x.Account, x.Key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeLog_ActorEmail_Sequence",
                table: "ChangeLog",
                columns: new[] { "ActorEmail", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeLog_Command_Sequence",
                table: "ChangeLog",
                columns: new[] { "Command", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeLog_Kind_Sequence",
                table: "ChangeLog",
                columns: new[] { "Kind", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeLog_Ref_Sequence",
                table: "ChangeLog",
                columns: new[] { "Ref", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_KeptRequests_At",
                table: "KeptRequests",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KeptRequests");

            migrationBuilder.DropIndex(
                name: "IX_ChangeLog_ActorEmail_Sequence",
                table: "ChangeLog");

            migrationBuilder.DropIndex(
                name: "IX_ChangeLog_Command_Sequence",
                table: "ChangeLog");

            migrationBuilder.DropIndex(
                name: "IX_ChangeLog_Kind_Sequence",
                table: "ChangeLog");

            migrationBuilder.DropIndex(
                name: "IX_ChangeLog_Ref_Sequence",
                table: "ChangeLog");

            migrationBuilder.DropColumn(
                name: "LastUsedAt",
                table: "Tokens");

            migrationBuilder.DropColumn(
                name: "PasswordChangedAt",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "UnlockedAt",
                table: "Accounts");
        }
    }
}
