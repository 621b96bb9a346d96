using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkPlanTracker.App.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PapersKept : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PaperBodies",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperBodies", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "PaperParts",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperParts", x => new { x.Hash, x.Number });
                    table.ForeignKey(
                        name: "FK_PaperParts_PaperBodies_Hash",
                        column: x => x.Hash,
                        principalTable: "PaperBodies",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PaperParts");

            migrationBuilder.DropTable(
                name: "PaperBodies");
        }
    }
}
