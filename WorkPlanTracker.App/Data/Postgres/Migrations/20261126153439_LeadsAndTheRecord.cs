using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WorkPlanTracker.App.Data.Postgres.Migrations
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "UndoneAt",
                table: "Updates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UndoneBy",
                table: "Updates",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "LastUsedAt",
                table: "Tokens",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Priorities",
                table: "Reports",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Assessments",
                table: "Projects",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "Programmes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "To",
                table: "Programmes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "BaselineIllustrative",
                table: "Milestones",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "LastUpdate_Illustrative",
                table: "Milestones",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Priorities",
                table: "Milestones",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "CycleWorkingDays",
                table: "Committees",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpensOn",
                table: "Accounts",
                type: "character varying(40)",
                maxLength: 40,
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
                name: "Covers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AbsentEmail = table.Column<string>(type: "character varying(254)", nullable: false),
                    Absent = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ActingEmail = table.Column<string>(type: "character varying(254)", nullable: false),
                    Acting = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<string>(type: "text", nullable: false),
                    Declined = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceRefs = table.Column<string>(type: "text", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "PersonalChoices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Person = table.Column<string>(type: "character varying(254)", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Owner = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    OwnerName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Shared = table.Column<bool>(type: "boolean", nullable: false),
                    Ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceRefs = table.Column<string>(type: "text", nullable: false)
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
