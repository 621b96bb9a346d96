using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkPlanTracker.App.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class CommitteesAndAgendas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Reports_Meetings_Slot",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_Slot",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Slot",
                table: "Reports");

            migrationBuilder.AddColumn<string>(
                name: "Author",
                table: "Reports",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Clearances",
                table: "Reports",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Commission",
                table: "Reports",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Confidential",
                table: "Reports",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Minutes",
                table: "Reports",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Papers",
                table: "Reports",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PrivatePapers",
                table: "Reports",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "Reports",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "NotSaid");

            migrationBuilder.AddColumn<string>(
                name: "StageNote",
                table: "Reports",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Boroughs",
                table: "Meetings",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CancelledBecause",
                table: "Meetings",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "CapacityItems",
                table: "Meetings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CapacityMinutes",
                table: "Meetings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Moves",
                table: "Meetings",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "Meetings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReplacedBy",
                table: "Meetings",
                type: "character varying(40)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StandingItems",
                table: "Meetings",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Theme",
                table: "Meetings",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "CapacityItems",
                table: "Committees",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosureDays",
                table: "Committees",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DeadlineRules",
                table: "Committees",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MeetingCycle",
                table: "Committees",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MeetsInPrivate",
                table: "Committees",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "RemitAreas",
                table: "Committees",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "AgendaItems",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<bool>(
                name: "NotTaken",
                table: "AgendaItems",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "Actions",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<string>(
                name: "ClosingNote",
                table: "Actions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Item",
                table: "Actions",
                type: "character varying(40)",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_ReplacedBy",
                table: "Meetings",
                column: "ReplacedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Actions_Item",
                table: "Actions",
                column: "Item");

            migrationBuilder.AddForeignKey(
                name: "FK_Actions_AgendaItems_Item",
                table: "Actions",
                column: "Item",
                principalTable: "AgendaItems",
                principalColumn: "Ref",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Meetings_Meetings_ReplacedBy",
                table: "Meetings",
                column: "ReplacedBy",
                principalTable: "Meetings",
                principalColumn: "Ref",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Actions_AgendaItems_Item",
                table: "Actions");

            migrationBuilder.DropForeignKey(
                name: "FK_Meetings_Meetings_ReplacedBy",
                table: "Meetings");

            migrationBuilder.DropIndex(
                name: "IX_Meetings_ReplacedBy",
                table: "Meetings");

            migrationBuilder.DropIndex(
                name: "IX_Actions_Item",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "Author",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Clearances",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Commission",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Confidential",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Minutes",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Papers",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "PrivatePapers",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "StageNote",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Boroughs",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "CancelledBecause",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "CapacityItems",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "CapacityMinutes",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Moves",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "ReplacedBy",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "StandingItems",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Theme",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "CapacityItems",
                table: "Committees");

            migrationBuilder.DropColumn(
                name: "ClosureDays",
                table: "Committees");

            migrationBuilder.DropColumn(
                name: "DeadlineRules",
                table: "Committees");

            migrationBuilder.DropColumn(
                name: "MeetingCycle",
                table: "Committees");

            migrationBuilder.DropColumn(
                name: "MeetsInPrivate",
                table: "Committees");

            migrationBuilder.DropColumn(
                name: "RemitAreas",
                table: "Committees");

            migrationBuilder.DropColumn(
                name: "NotTaken",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "ClosingNote",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "Item",
                table: "Actions");

            migrationBuilder.AddColumn<string>(
                name: "Slot",
                table: "Reports",
                type: "character varying(40)",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "AgendaItems",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(300)",
                oldMaxLength: 300);

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "Actions",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(1000)",
                oldMaxLength: 1000);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Slot",
                table: "Reports",
                column: "Slot");

            migrationBuilder.AddForeignKey(
                name: "FK_Reports_Meetings_Slot",
                table: "Reports",
                column: "Slot",
                principalTable: "Meetings",
                principalColumn: "Ref",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
