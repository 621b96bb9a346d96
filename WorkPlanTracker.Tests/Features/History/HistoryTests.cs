using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.History;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.History;

public sealed class HistoryTests
{
    private static readonly HistoryReader Reader = new(WithPrivate: false, Administers: false);
    private static readonly HistoryReader Clerk = new(WithPrivate: true, Administers: false);
    private static readonly HistoryReader Administrator = new(WithPrivate: true, Administers: true);
    private static readonly DateOnly Today = new(2011, 2, 24);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Entries_are_found_by_person_record_kind_change_and_time(string provider)
    {
        await using var store = await OpenAsync(provider);

        Assert.Equal(["PP-M02", "PP-M01"], await RefsAsync(store, new() { Person = APlan.Lead }));
        Assert.Equal(["PP-M02", "PP-M02"], await RefsAsync(store, new() { Ref = "PP-M02" }));
        Assert.Equal(["PP"], await RefsAsync(store, new() { Kind = "project" }));
        Assert.Equal(["PP-M02"], await RefsAsync(store, new() { Command = "postProgressUpdate" }));
        Assert.Equal(["PP-M02"], await RefsAsync(store, new() { From = "1 march 2011" }));
        Assert.Equal(["PP-M01"], await RefsAsync(store, new() { Person = APlan.Lead, To = "february 2011" }));
        Assert.Empty(await RefsAsync(store, new() { From = "april 2011", To = "autumn 2011" }));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Pages_follow_each_other_without_a_gap_and_the_export_has_every_entry(string provider)
    {
        await using var store = await OpenAsync(provider);
        for (var version = 2; version <= 130; version++)
        {
            await new PostNoChange(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", version, Stop);
        }

        var queries = new HistoryQueries(store.Database);
        var view = new HistoryView { Ref = "PP-M01" };
        var turned = new List<long>();
        for (long? before = null; ;)
        {
            var page = await queries.PageAsync(view with { Before = before }, view.Span(Today), Reader, Stop);
            turned.AddRange(page.Lines.Select(l => l.Sequence));
            before = page.Older;
            if (before is null)
            {
                break;
            }
        }

        var all = new List<long>();
        await foreach (var (line, _) in queries.AllAsync(view, view.Span(Today), Reader, Stop))
        {
            all.Add(line.Sequence);
        }

        Assert.Equal(131, turned.Count);
        Assert.Equal(turned, all);
        Assert.Equal(turned.OrderDescending(), turned);
        Assert.Equal(10, await queries.NewerAsync(view, view.Span(Today), Reader, turned[10], Stop));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Private_part_2_text_is_seen_by_those_who_may_and_nobody_else(string provider)
    {
        await using var store = await OpenAsync(provider);
        await store.Writer.RunAsync("exemptReport", Actor.Sample, change =>
        {
            var report = PlannedReport.Plan("R-1", "A subject", [], []);
            report.Exempt(new Exemption("Public title", [1], "It names people."), "The secret title", "The secret narrative");
            change.Add(report, "R-1 taken in private: Public title.");
            return Task.CompletedTask;
        }, Stop);
        var queries = new HistoryQueries(store.Database);
        var view = new HistoryView { Ref = "R-1" };
        var sequence = (await queries.PageAsync(view, view.Span(Today), Reader, Stop)).Lines.Single().Sequence;

        var open = await queries.ChangesAsync(sequence, Reader, Stop);
        var full = await queries.ChangesAsync(sequence, Clerk, Stop);

        Assert.DoesNotContain(open, c => c.Line.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(full, c => c is { Name: "Private title", After: "The secret title" });
        Assert.Contains(open, c => c is { Name: "Public title", After: "Public title" });
        Assert.Equal("Public title", await queries.TitleAsync("R-1", Reader, Stop));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Accounts_and_tokens_are_in_the_history_of_administrators_alone(string provider)
    {
        await using var store = await OpenAsync(provider);
        await new IssueToken(store.Writer, TimeProvider.System).RunAsync(Actor.Operator, APlan.Lead, "A program", 30, Stop);
        var queries = new HistoryQueries(store.Database);
        var choices = await queries.ChoicesAsync(Reader, Stop);

        Assert.Equal(["token", "person", "person"], (await queries.PageAsync(new(), new HistoryView().Span(Today), Administrator, Stop)).Lines.Select(l => l.Kind).Where(k => k is "person" or "token"));
        Assert.Empty(await RefsAsync(store, new() { Kind = "person" }));
        Assert.Empty(await RefsAsync(store, new() { Kind = "token" }));
        Assert.DoesNotContain("person", choices.Kinds);
        Assert.DoesNotContain("issueToken", choices.Commands);
        var token = (await queries.PageAsync(new() { Kind = "token" }, new HistoryView().Span(Today), Administrator, Stop)).Lines.Single();
        Assert.DoesNotContain(await queries.ChangesAsync(token.Sequence, Administrator, Stop), c => c.Name == "Hash");
        Assert.Empty(await queries.ChangesAsync(token.Sequence, Reader, Stop));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_removed_record_keeps_its_history(string provider)
    {
        await using var store = await OpenAsync(provider);
        await store.Writer.RunAsync("dropMilestone", Actor.Sample, async change =>
            change.Remove(await change.FetchAsync<global::WorkPlanTracker.Domain.Milestones.Milestone>("PP-M03"), "PP-M03 removed."), Stop);
        var queries = new HistoryQueries(store.Database);
        var view = new HistoryView { Ref = "PP-M03" };

        var lines = (await queries.PageAsync(view, view.Span(Today), Reader, Stop)).Lines;

        Assert.Equal([true, false], lines.Select(l => l.Removed));
        Assert.Contains(await queries.ChangesAsync(lines[0].Sequence, Reader, Stop), c => c is { Name: "Title", Before: "Oversight paper received", After: "" });
    }

    [Fact]
    public async Task What_changed_is_said_in_the_words_of_the_pages()
    {
        await using var store = await OpenAsync("Sqlite");
        var queries = new HistoryQueries(store.Database);
        var view = new HistoryView { Command = "postProgressUpdate" };
        var entry = (await queries.PageAsync(view, view.Span(Today), Reader, Stop)).Lines.Single();

        var lines = (await queries.ChangesAsync(entry.Sequence, Reader, Stop)).Select(c => c.Line).ToList();

        Assert.Contains("Status: Not started → At risk", lines);
        Assert.Contains("Forecast: nothing → mid March 2011", lines);
        Assert.Contains("Evidence: added A paper (https://example.org/a)", lines);
        Assert.Contains("Last update: nothing → Lead officer, 3 March 2011 at 9.00am: Waiting for figures.", lines);
        Assert.DoesNotContain(lines, l => l.Contains('{', StringComparison.Ordinal) || l.Contains('[', StringComparison.Ordinal));
    }

    /// <summary>Every property a record keeps is said in words, whatever kind of record others add.</summary>
    [Fact]
    public void Every_field_of_every_record_has_a_name_in_plain_words()
    {
        var fields = typeof(IRecord).Assembly.GetTypes().Append(typeof(Account)).Append(typeof(ApiToken)).Where(t => t.IsAssignableTo(typeof(IRecord)) && !t.IsAbstract)
            .SelectMany(t => t.GetProperties()).Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Distinct(StringComparer.Ordinal);

        Assert.All(fields, f => Assert.Matches("^[A-Z][a-z0-9’, ]*[a-z0-9]$", ChangeWords.Field(f)));
    }

    [Fact]
    public void Json_never_reaches_a_reader_whatever_a_field_holds()
    {
        var fields = JsonNode.Parse("""[{"name":"moves","before":[],"after":[{"from":"SOP-2011-04-07","to":null,"at":"2011-03-01T18:00:00Z","by":"Clerk","reason":"Chair away"}]},{"name":"time","before":null,"after":"14:00:00"},{"name":"active","before":true,"after":false}]""")!.AsArray();

        Assert.Equal(
            ["Moves: added from SOP-2011-04-07; at 1 March 2011 at 6.00pm; by Clerk; reason Chair away", "Time: nothing → 2.00pm", "Account open: yes → no"],
            ChangeWords.Of("report", fields).Select(c => c.Line));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 20 7946 0000", "'+44 20 7946 0000")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("Say \"no\", then yes", "\"Say \"\"no\"\", then yes\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("plain", "plain")]
    public void A_cell_never_becomes_a_formula(string text, string cell) => Assert.Equal(cell, HistoryExport.Line([text]));

    [Theory]
    [InlineData("sometime", "", "from")]
    [InlineData("", "31 february", "to")]
    [InlineData("may 2011", "april 2011", "to")]
    [InlineData("tbc", "", "from")]
    public void A_date_that_names_no_days_is_answered_at_its_field(string from, string to, string field) =>
        Assert.Equal([field], new HistoryView { From = from, To = to }.Span(Today).Problems.Keys);

    [Fact]
    public void The_address_carries_the_whole_view()
    {
        var view = new HistoryView { Person = "a@example.org", Kind = "milestone", Ref = "PP-M09", Command = "editMilestone", From = "mid april", To = "may & june", Before = 120 };

        Assert.Equal(view, HistoryView.Of(new Uri($"http://localhost/{view.ToAddress()}").Query));
    }

    public static TheoryData<string, string, string> Plans
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var provider in new[] { "Sqlite", "PostgreSQL" })
            {
                data.Add(provider, "", "SCAN c$|PK_ChangeLog");
                data.Add(provider, "person=lead@example.org", "IX_ChangeLog_ActorEmail_Sequence");
                data.Add(provider, "kind=milestone", "IX_ChangeLog_Kind_");
                data.Add(provider, "ref=PP-M01", "IX_ChangeLog_Ref_Sequence");
                data.Add(provider, "command=postNoChange", "IX_ChangeLog_Command_Sequence");
                data.Add(provider, "kind=milestone&ref=PP-M01", "IX_ChangeLog_(Kind_Ref|Ref)_Sequence");
            }

            return data;
        }
    }

    /// <summary>The database itself says which way it goes.</summary>
    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_filter_walks_an_index_backwards_and_sorts_nothing(string provider, string query, string index)
    {
        await using var store = await OpenAsync(provider);
        await using var context = store.Database.CreateDbContext();
        await context.Database.OpenConnectionAsync(Stop);
        if (provider == "PostgreSQL")
        {
            // A table of a few rows is read whole whatever there is; what is asked is whether the index can serve.
            await context.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off", Stop);
        }

        await using var command = (await HistoryQueries.FilteredAsync(context, HistoryView.Of($"?{query}"), new HistoryView().Span(Today), Administrator, Stop))
            .OrderByDescending(e => e.Sequence).Take(HistoryQueries.PageSize).CreateDbCommand();
        command.CommandText = $"{(provider == "PostgreSQL" ? "EXPLAIN" : "EXPLAIN QUERY PLAN")} {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var plan = new List<string>();
        while (await reader.ReadAsync(Stop))
        {
            plan.Add(reader.GetString(provider == "PostgreSQL" ? 0 : 3));
        }

        var said = string.Join('\n', plan);
        Assert.Matches(new System.Text.RegularExpressions.Regex(index, System.Text.RegularExpressions.RegexOptions.Multiline), said);
        Assert.DoesNotContain("TEMP B-TREE", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", said, StringComparison.Ordinal);
    }

    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        Assert.IsType<Outcome.Saved>(await new PostNoChange(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", 1, Stop));
        store.Clock.Now = new DateTime(2011, 3, 3, 9, 0, 0, DateTimeKind.Utc);
        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M02", 1, new("atRisk", "mid march", null, "Waiting for figures.", [new("A paper", "https://example.org/a")]), Stop));
        return store;
    }

    private static async Task<IReadOnlyList<string>> RefsAsync(Store store, HistoryView view) =>
        [.. (await new HistoryQueries(store.Database).PageAsync(view, view.Span(Today), Reader, Stop)).Lines.Select(l => l.Ref)];
}
