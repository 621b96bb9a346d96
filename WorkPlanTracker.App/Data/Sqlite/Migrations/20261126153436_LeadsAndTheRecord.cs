using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkPlanTracker.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LeadsAndTheRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Updates_Milestone_Number",
                table: "Updates");

            migrationBuilder.AddColumn<bool>(
                name: "Illustrative",
                table: "Updates",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

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

            migrationBuilder.AddColumn<DateTime>(
                name: "LastUsedAt",
                table: "Tokens",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Priorities",
                table: "Reports",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Assessments",
                table: "Projects",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "Programmes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "To",
                table: "Programmes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "BaselineIllustrative",
                table: "Milestones",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "LastUpdate_Illustrative",
                table: "Milestones",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Priorities",
                table: "Milestones",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "CycleWorkingDays",
                table: "Committees",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpensOn",
                table: "Accounts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PasswordChangedAt",
                table: "Accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UnlockedAt",
                table: "Accounts",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.CreateTable(
                name: "KeptRequests",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Headers = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptRequests", x => new { x.Account, x.Key });
                });

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

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ref = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SourceRefs = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.UniqueConstraint("AK_SavedViews_Ref", x => x.Ref);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Updates_Milestone_Number",
                table: "Updates",
                columns: new[] { "Milestone", "Number" },
                unique: true,
                filter: "\"UndoneAt\" IS NULL");

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
                name: "IX_Covers_AbsentEmail",
                table: "Covers",
                column: "AbsentEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Covers_ActingEmail_To",
                table: "Covers",
                columns: new[] { "ActingEmail", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_KeptRequests_At",
                table: "KeptRequests",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_PersonalChoices_Person_Name",
                table: "PersonalChoices",
                columns: new[] { "Person", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Owner",
                table: "SavedViews",
                column: "Owner");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Covers");

            migrationBuilder.DropTable(
                name: "KeptRequests");

            migrationBuilder.DropTable(
                name: "PersonalChoices");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropIndex(
                name: "IX_Updates_Milestone_Number",
                table: "Updates");

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
                name: "Illustrative",
                table: "Updates");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "Updates");

            migrationBuilder.DropColumn(
                name: "UndoneBy",
                table: "Updates");

            migrationBuilder.DropColumn(
                name: "LastUsedAt",
                table: "Tokens");

            migrationBuilder.DropColumn(
                name: "Priorities",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Assessments",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "From",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "To",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "BaselineIllustrative",
                table: "Milestones");

            migrationBuilder.DropColumn(
                name: "LastUpdate_Illustrative",
                table: "Milestones");

            migrationBuilder.DropColumn(
                name: "Priorities",
                table: "Milestones");

            migrationBuilder.DropColumn(
                name: "CycleWorkingDays",
                table: "Committees");

            migrationBuilder.DropColumn(
                name: "OpensOn",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "PasswordChangedAt",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "UnlockedAt",
                table: "Accounts");

            migrationBuilder.CreateIndex(
                name: "IX_Updates_Milestone_Number",
                table: "Updates",
                columns: new[] { "Milestone", "Number" },
                unique: true);
        }
    }
}
