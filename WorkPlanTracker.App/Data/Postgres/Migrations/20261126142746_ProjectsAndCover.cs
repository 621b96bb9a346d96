using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WorkPlanTracker.App.Data.Postgres.Migrations
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
                type: "text",
                nullable: false,
                defaultValue: "");

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
