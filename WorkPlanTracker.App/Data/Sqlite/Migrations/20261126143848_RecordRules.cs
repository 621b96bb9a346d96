using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkPlanTracker.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RecordRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Illustrative",
                table: "Updates",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Priorities",
                table: "Reports",
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Illustrative",
                table: "Updates");

            migrationBuilder.DropColumn(
                name: "Priorities",
                table: "Reports");

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
        }
    }
}
