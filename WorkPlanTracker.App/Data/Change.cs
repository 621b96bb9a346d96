using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Data;

/// <summary>One command at work: what it may read, what it changes, and what it says about it.</summary>
/// <remarks>Lives inside the writer's transaction. Everything it fetched to change, or added, is saved and logged together.</remarks>
public sealed class Change
{
    private readonly PlanDbContext _context;
    private readonly Lookups _lookups;
    private readonly Actor _actor;
    private readonly PersonRights? _person;
    private readonly CancellationToken _cancellationToken;
    private readonly List<Touched> _touched = [];
    private readonly List<string> _warnings = [];
    private readonly Dictionary<string, long> _given = new(StringComparer.Ordinal);
    private PersonRights? _bearer;
    private Outcome? _stale;
    private bool _allowed;

    internal Change(PlanDbContext context, Lookups lookups, Actor actor, PersonRights? person, DateTime now, CancellationToken cancellationToken)
    {
        _context = context;
        _lookups = lookups;
        _actor = actor;
        _person = person;
        _cancellationToken = cancellationToken;
        Now = now;
    }

    /// <summary>The plan's clock, in UTC, to the microsecond.</summary>
    public DateTime Now { get; }

    /// <summary>The plan's day in London.</summary>
    public DateOnly Today => LondonTime.DayOf(Now);

    /// <summary>Who the record says did it; where the right came from a cover, for whom they acted.</summary>
    public Author Author =>
        _person is null ? new Author(_actor.Email, _actor.SystemName ?? _actor.Email)
        : _bearer is { } absent && absent.Email != _person.Email ? _person.ActingFor(absent) : _person.Author;

    /// <summary>Why, in the person's words; kept with every entry of the command.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The instant the log gives the command. Log instants never go back, and one is one command; only the sample replays several at one instant of the past.</summary>
    internal DateTime InstantAfter(DateTime newest) =>
        Now > newest ? Now : _actor == Actor.Sample ? newest : newest.AddMicroseconds(1);

    /// <summary>SQL that takes the log's lock early; empty where the transaction itself is one.</summary>
    internal string LockLog { get; init; } = "";

    internal IReadOnlyList<Touched> TouchedRecords => _touched;

    internal IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Who the record says changed this one: in one command some may be a person's own, others by a right they were lent.</summary>
    internal Author AuthorOf(Touched touched) => touched.Author ?? Author;

    internal bool IsRemoved(IRecord record) => _touched.Find(t => t.Record == record) is { Removed: true };

    /// <summary>Waits for every command before this one and keeps the others waiting: what is read from here on stays true.</summary>
    public async Task AloneAsync()
    {
        if (LockLog.Length > 0)
        {
            await _context.Database.ExecuteSqlRawAsync(LockLog, _cancellationToken);
        }
    }

    /// <summary>The body's calendar as the record has it now.</summary>
    public async Task<WorkingDays> CalendarAsync() =>
        KeptCalendar.Of(await Read<OfficeCalendar>().SingleOrDefaultAsync(c => c.Ref == OfficeCalendar.TheOne, _cancellationToken));

    /// <summary>Reads without changing.</summary>
    public IQueryable<T> Read<T>()
        where T : class => _context.Set<T>().AsNoTracking();

    /// <summary>Fetches a record to change it.</summary>
    /// <param name="reference">Its reference.</param>
    /// <param name="seen">The version the person saw; null where none was shown. An older one ends the command with both versions, once the person is known to have the right.</param>
    public async Task<T> FetchAsync<T>(string reference, int? seen = null)
        where T : class, IRecord
    {
        var known = _touched.Find(t => t.Record is T && string.Equals(t.Record.Ref, reference, StringComparison.Ordinal));
        var record = (T?)known?.Record ?? await _lookups.FindAsync<T>(_context, reference, tracked: true, _cancellationToken);
        if (record is null)
        {
            throw Stop(new Outcome.NotFound($"There is no {reference}. It may have been removed."));
        }

        if (known is null)
        {
            _touched.Add(new Touched(record, RecordDocument.Of(record)));
        }

        if (seen is { } version && version != record.Version)
        {
            _stale ??= await ConflictAsync(_context, record, Sees(null), _cancellationToken);
            if (_allowed)
            {
                RefuseStale();
            }
        }

        return record;
    }

    /// <summary>Fetches several records to change them, in one go; those that are gone are left out.</summary>
    public async Task<IReadOnlyList<T>> FetchAllAsync<T>(IReadOnlyCollection<string> references)
        where T : class, IRecord
    {
        var known = _touched.Where(t => t.Record is T && references.Contains(t.Record.Ref, StringComparer.Ordinal)).Select(t => (T)t.Record).ToList();
        var missing = references.Except(known.Select(r => r.Ref), StringComparer.Ordinal).ToList();
        var found = missing.Count == 0 ? [] : await _context.Set<T>().AsTracking().Where(r => missing.Contains(EF.Property<string>(r, nameof(IRecord.Ref)))).ToListAsync(_cancellationToken);
        _touched.AddRange(found.Select(r => new Touched(r, RecordDocument.Of(r))));
        return [.. known.Concat(found).OrderBy(r => r.Ref, StringComparer.Ordinal)];
    }

    /// <summary>One above the highest number that any record of a kind ever had: the log remembers those that were removed. Ask it alone.</summary>
    /// <param name="kind">The kind of record.</param>
    /// <param name="prefix">What stands before the number, such as <c>R-</c>.</param>
    public async Task<string> NextReferenceAsync(string kind, string prefix)
    {
        var highest = await Read<ChangeLogEntry>().Where(e => e.Kind == kind && e.Ref.StartsWith(prefix)).OrderByDescending(e => e.Ref.Length).ThenByDescending(e => e.Ref).Select(e => e.Ref).FirstOrDefaultAsync(_cancellationToken);
        var number = highest is not null && long.TryParse(highest.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        _given[prefix] = number = Math.Max(number, _given.GetValueOrDefault(prefix)) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
    }

    /// <summary>Does something to each of several records, all or nothing: they are fetched in one go, and every refusal is named by its record before the command ends.</summary>
    /// <param name="seen">The records, each with the version the person saw.</param>
    /// <param name="act">What is done to one; it may refuse as any command may.</param>
    public async Task EachAsync<T>(IReadOnlyList<SeenRecord> seen, Func<T, Task> act)
        where T : class, IRecord
    {
        IReadOnlyList<string> references = [.. seen.Select(s => s.Ref).Where(r => !_touched.Exists(t => t.Record is T && t.Record.Ref == r))];
        var found = await _context.Set<T>().AsTracking().Where(r => references.Contains(EF.Property<string>(r, nameof(IRecord.Ref)))).ToDictionaryAsync(r => r.Ref, StringComparer.Ordinal, _cancellationToken);
        _touched.AddRange(references.Where(found.ContainsKey).Select(r => new Touched(found[r], RecordDocument.Of(found[r]))));
        var refusals = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (reference, version) in seen)
        {
            try
            {
                await act(await FetchAsync<T>(reference, version));
            }
            catch (RuleBrokenException broken)
            {
                refusals[reference] = [broken.Message];
            }
            catch (CommandStoppedException stopped)
            {
                refusals[reference] = [ActWords.Sentence(stopped.Outcome)];
            }
        }

        if (refusals.Count > 0)
        {
            throw Stop(new Outcome.Invalid(refusals));
        }
    }

    /// <summary>Reads a record that the command needs but does not change.</summary>
    public async Task<T> ReadAsync<T>(string reference)
        where T : class, IRecord =>
        await _lookups.FindAsync<T>(_context, reference, tracked: false, _cancellationToken)
        ?? throw Stop(new Outcome.NotFound($"There is no {reference}. It may have been removed."));

    /// <summary>Ends the command if a record it only reads has changed since the person saw it. Asked after the rights.</summary>
    public async Task RefuseUnlessSeenAsync(IRecord record, int? seen)
    {
        if (seen is { } version && version != record.Version)
        {
            throw Stop(await ConflictAsync(_context, record, Sees(null), _cancellationToken));
        }
    }

    /// <summary>Adds a record that is new.</summary>
    public void Add(IRecord record, string sentence)
    {
        _context.Add(record);
        _touched.Add(new Touched(record, null) { Sentence = sentence, Author = Author });
    }

    /// <summary>Adds something kept with a record, which is logged as part of it.</summary>
    public void AddPart(ProgressUpdate update) => _context.Add(update);

    /// <summary>Fetches a bearer token to change it.</summary>
    public async Task<ApiToken> FetchTokenAsync(long id)
    {
        var token = await _context.Tokens.AsTracking().SingleOrDefaultAsync(t => t.Id == id, _cancellationToken)
            ?? throw Stop(new Outcome.NotFound("There is no such token. It may have ended with its account."));
        _touched.Add(new Touched(token, RecordDocument.Of(token)));
        return token;
    }

    /// <summary>Keeps what a person chose for themselves, which is not logged.</summary>
    public void Keep(PersonalChoice choice) => _context.Add(choice);

    /// <summary>Keeps what belongs to a record but is none itself, such as the bytes of a file.</summary>
    internal Task<int> StoreAsync(FormattableString sql) => _context.Database.ExecuteSqlAsync(sql, _cancellationToken);

    /// <summary>Removes a fetched record. The log keeps it, so the past still shows it.</summary>
    public void Remove(IRecord record, string sentence)
    {
        _context.Remove(record);
        Say(record, sentence);
        _touched.Find(t => t.Record == record)!.Removed = true;
    }

    /// <summary>Adds a record again that was removed, as the log kept it. For undo alone.</summary>
    /// <param name="version">One above the version it had, so that whoever saw that is told.</param>
    internal void AddAgain(IRecord record, int version, string sentence)
    {
        Add(record, sentence);
        _context.Entry(record).Property(nameof(IRecord.Version)).CurrentValue = version;
    }

    /// <summary>Puts a fetched record back to how the log kept it, and marks what was said of a milestone since as undone. For undo alone: all else goes through the record's own methods.</summary>
    internal async Task RestoreAsync(IRecord record, LoggedDocument document)
    {
        RecordDocument.Restore(record, document);
        if (record is not Milestone milestone)
        {
            return;
        }

        var said = await _context.Updates.AsTracking().Where(u => u.Milestone == milestone.Ref && u.Number > milestone.UpdateCount && u.UndoneAt == null).ToListAsync(_cancellationToken);
        said.ForEach(update => update.Undo(Author, Now));
    }

    /// <summary>Says in one sentence what happened to a fetched record. Never put private Part 2 text in it.</summary>
    public void Say(IRecord record, string sentence) => _touched.Find(t => t.Record == record)!.Sentence = sentence;

    /// <summary>Says something more of a record, after what was said of it before.</summary>
    public void AddSentence(IRecord record, string sentence)
    {
        var touched = _touched.Find(t => t.Record == record)!;
        touched.Sentence = touched.Sentence.Length > 0 ? $"{touched.Sentence} {sentence}" : sentence;
    }

    /// <summary>Tells the person something that stopped nothing.</summary>
    public void Warn(string sentence) => _warnings.Add(sentence);

    /// <summary>Ends the command unless the person may.</summary>
    /// <param name="act">What they are about to do.</param>
    /// <param name="own">Whether what it is about is their own.</param>
    /// <param name="remedy">Who can help, for the refusal.</param>
    public void Require(Act act, bool own = false, string remedy = "Ask an administrator if you should be able to.") =>
        Require(act, person => own && person == _person, remedy);

    /// <summary>Ends the command unless the person may act on this milestone: they lead its project or own it.</summary>
    public void Require(Act act, WorkPlan plan, Milestone? milestone = null) =>
        Require(
            act,
            person => person.Owns(plan.Project, milestone?.OwnerEmail),
            milestone is null ? $"The leads of {plan.Project} and administrators can." : $"The leads of {plan.Project}, the owner of {milestone.Ref} and administrators can.",
            milestone);

    /// <summary>Ends the command unless the person may act on this project: they lead it.</summary>
    public void Require(Act act, Project project) =>
        Require(act, person => person.LeadsProject(project.Ref), $"The leads of {project.Ref} and administrators can.", project);

    /// <summary>Ends the command unless the person may act on this report: they lead a project it serves.</summary>
    public void Require(Act act, PlannedReport report) =>
        Require(act, person => report.Projects.Any(person.LeadsProject), "The leads of its projects, committee clerks and administrators can.", report);

    /// <summary>Ends the command unless the person may read private Part 2 text of a committee: nobody writes over what they cannot see.</summary>
    public void RequireToSee(string? committee) =>
        RequireToSee(committee is null ? [] : [committee], "This report is taken in private, and you may not read its private text.");

    /// <summary>The same for those of one of some committees; <paramref name="why"/> says what they may not read.</summary>
    public void RequireToSee(IReadOnlyList<string> committees, string why)
    {
        if (!Sees(null) && !committees.Any(Sees))
        {
            throw Stop(new Outcome.Forbidden($"{why} Ask the committee’s clerk."));
        }
    }

    /// <summary>Whether the person may read private Part 2 text of a committee; of every committee where none is named.</summary>
    internal bool Sees(string? committee) =>
        _actor.SystemName is not null || (_person is not null && Rights.Bearer(_person, Act.ReadPrivatePart2, person => committee is not null && person.SitsOn.Contains(committee, StringComparer.Ordinal)) is not null);

    /// <summary>Ends the command if what it fetched has changed since the person saw it. Asked after the rights, so that nobody learns from a conflict what they may not change.</summary>
    internal void RefuseStale()
    {
        var stale = _stale;
        _stale = null;
        if (stale is not null)
        {
            throw Stop(stale);
        }
    }

    /// <summary>Ends the command with an outcome of its own.</summary>
    public static Exception Stop(Outcome outcome) => new CommandStoppedException(outcome);

    internal static async Task<Outcome.Conflict> ConflictAsync(PlanDbContext context, IRecord record, bool withPrivate, CancellationToken cancellationToken)
    {
        var last = await context.Log.AsNoTracking().Where(e => e.Kind == record.Kind && e.Ref == record.Ref).OrderByDescending(e => e.Sequence)
            .Select(e => new { e.Actor, e.At }).FirstOrDefaultAsync(cancellationToken);
        return new Outcome.Conflict(record.Ref, Redaction.Document(RecordDocument.Of(record), withPrivate), record.Version, last?.Actor ?? "someone else", last?.At);
    }

    internal static Expression<Func<T, bool>> ByRef<T>(string reference)
        where T : class, IRecord => record => EF.Property<string>(record, nameof(IRecord.Ref)) == reference;

    private void Require(Act act, Func<PersonRights, bool> owns, string remedy, IRecord? record = null)
    {
        if (_actor.SystemName is null && (_bearer = _person is null ? null : Rights.Bearer(_person, act, owns)) is null)
        {
            _stale = null;
            throw Stop(new Outcome.Forbidden($"{ActWords.Refusal(act)} {remedy}"));
        }

        if (_touched.Find(t => t.Record == record) is { } touched)
        {
            touched.Author = Author;
        }

        _allowed = true;
        RefuseStale();
    }

    /// <summary>A record the command holds, and how it stood before.</summary>
    internal sealed class Touched(IRecord record, JsonObject? before)
    {
        internal IRecord Record { get; } = record;

        internal JsonObject? Before { get; } = before;

        internal string Sentence { get; set; } = "";

        /// <summary>By whose right it is changed, once that was asked.</summary>
        internal Author? Author { get; set; }

        internal bool Removed { get; set; }
    }
}
