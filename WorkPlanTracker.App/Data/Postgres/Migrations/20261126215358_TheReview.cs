using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WorkPlanTracker.App.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TheReview : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "Reviews",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedBy",
                table: "Reviews",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "FrozenAt",
                table: "Reviews",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FrozenBy",
                table: "Reviews",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Issues",
                table: "Reviews",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Risks",
                table: "Reviews",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "Since",
                table: "Reviews",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StartedAt",
                table: "Reviews",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Topics",
                table: "Reviews",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Plans",
                table: "Reports",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "AskerMayApprove",
                table: "Plans",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "Plans",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedBy",
                table: "Plans",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Continues",
                table: "Plans",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "FullyImplemented",
                table: "Plans",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NotImplemented",
                table: "Plans",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CarriedFrom",
                table: "Milestones",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AskedByEmail",
                table: "ChangeRequests",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "AskedFor",
                table: "ChangeRequests",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Asks",
                table: "ChangeRequests",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "MoveBaseline");

            migrationBuilder.AddColumn<int>(
                name: "Baseline",
                table: "ChangeRequests",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Chair",
                table: "ChangeRequests",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "DecidedAt",
                table: "ChangeRequests",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecidedBy",
                table: "ChangeRequests",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DecisionNote",
                table: "ChangeRequests",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Effects",
                table: "ChangeRequests",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Review",
                table: "ChangeRequests",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Baselines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Plan = table.Column<string>(type: "character varying(40)", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Decision = table.Column<string>(type: "text", nullable: false),
                    Request = table.Column<string>(type: "text", nullable: true),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenBy = table.Column<string>(type: "text", nullable: false),
                    Dates = table.Column<string>(type: "text", nullable: false),
                    Slots = table.Column<string>(type: "text", nullable: false),
                    Ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceRefs = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Baselines", x => x.Id);
                    table.UniqueConstraint("AK_Baselines_Ref", x => x.Ref);
                    table.ForeignKey(
                        name: "FK_Baselines_Plans_Plan",
                        column: x => x.Plan,
                        principalTable: "Plans",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Review = table.Column<string>(type: "character varying(40)", nullable: false),
                    About = table.Column<string>(type: "text", nullable: false),
                    AboutTitle = table.Column<string>(type: "text", nullable: false),
                    Sort = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    ByEmail = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceRefs = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.UniqueConstraint("AK_Decisions_Ref", x => x.Ref);
                    table.ForeignKey(
                        name: "FK_Decisions_Reviews_Review",
                        column: x => x.Review,
                        principalTable: "Reviews",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Plan = table.Column<string>(type: "character varying(40)", nullable: false),
                    Area = table.Column<string>(type: "text", nullable: true),
                    Rationale = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Action = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Committee = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ProposedBy = table.Column<string>(type: "text", nullable: false),
                    Milestone = table.Column<string>(type: "text", nullable: true),
                    Report = table.Column<string>(type: "text", nullable: true),
                    Decision = table.Column<string>(type: "text", nullable: false),
                    Due_End = table.Column<DateOnly>(type: "date", nullable: true),
                    Due_Precision = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Due_Start = table.Column<DateOnly>(type: "date", nullable: true),
                    Due_Text = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceRefs = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                    table.UniqueConstraint("AK_Proposals_Ref", x => x.Ref);
                    table.ForeignKey(
                        name: "FK_Proposals_Plans_Plan",
                        column: x => x.Plan,
                        principalTable: "Plans",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewPapers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Review = table.Column<string>(type: "character varying(40)", nullable: false),
                    Sort = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Figures = table.Column<string>(type: "text", nullable: false),
                    Sections = table.Column<string>(type: "text", nullable: false),
                    Trends = table.Column<string>(type: "text", nullable: false),
                    Ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceRefs = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewPapers", x => x.Id);
                    table.UniqueConstraint("AK_ReviewPapers_Ref", x => x.Ref);
                    table.ForeignKey(
                        name: "FK_ReviewPapers_Reviews_Review",
                        column: x => x.Review,
                        principalTable: "Reviews",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRooms",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Presenter = table.Column<string>(type: "text", nullable: false),
                    PresenterEmail = table.Column<string>(type: "text", nullable: false),
                    LedBefore = table.Column<string>(type: "text", nullable: false),
                    Item = table.Column<string>(type: "text", nullable: false),
                    Ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceRefs = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRooms", x => x.Id);
                    table.UniqueConstraint("AK_ReviewRooms_Ref", x => x.Ref);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeRequests_About",
                table: "ChangeRequests",
                column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_Baselines_Plan_Number",
                table: "Baselines",
                columns: new[] { "Plan", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Review",
                table: "Decisions",
                column: "Review");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Plan",
                table: "Proposals",
                column: "Plan");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPapers_Review",
                table: "ReviewPapers",
                column: "Review");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Baselines");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropTable(
                name: "ReviewPapers");

            migrationBuilder.DropTable(
                name: "ReviewRooms");

            migrationBuilder.DropIndex(
                name: "IX_ChangeRequests_About",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "ClosedBy",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "FrozenAt",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "FrozenBy",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Issues",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Risks",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "StartedAt",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Topics",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Plans",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "AskerMayApprove",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "ClosedBy",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "Continues",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "FullyImplemented",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "NotImplemented",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "CarriedFrom",
                table: "Milestones");

            migrationBuilder.DropColumn(
                name: "AskedByEmail",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "AskedFor",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "Asks",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "Baseline",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "Chair",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "DecidedAt",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "DecidedBy",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "DecisionNote",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "Effects",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "Review",
                table: "ChangeRequests");
        }
    }
}
