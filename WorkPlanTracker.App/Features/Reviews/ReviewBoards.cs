using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The reviews that are looked at: shared by every screen, read again once for all when something of them has changed. A step of the presenter reads a room, nothing else.</summary>
public sealed class ReviewBoards
{
    private static readonly string[] Kinds = ["review", "reviewPaper", "decision", "action", "changeRequest", "office"];

    private readonly PlanDatabase _database;
    private readonly KeptReads<ReviewBoard> _boards;
    private readonly KeptReads<ReviewRoom> _rooms;

    public ReviewBoards(PlanDatabase database)
    {
        _database = database;
        _boards = new KeptReads<ReviewBoard>(ReadAsync);
        _rooms = new KeptReads<ReviewRoom>(ReadRoomAsync);
    }

    /// <summary>The newest log entry of some notices that may be seen on a review's board; null where none is.</summary>
    public static long? Concerning(IReadOnlyList<Notice> notices) => Newest(notices, t => Kinds.Contains(t.Kind, StringComparer.Ordinal));

    /// <summary>The newest log entry of some notices that is of a review's room; null where none is.</summary>
    public static long? ConcerningRoom(IReadOnlyList<Notice> notices, string reference) => Newest(notices, t => t.Kind == "reviewRoom" && t.Ref == reference);

    /// <summary>A review as it stands; null where there is none.</summary>
    /// <param name="atLeast">A log entry that it has to hold; null for everything there is.</param>
    public async Task<ReviewBoard?> GetAsync(string reference, long? atLeast) => await _boards.GetAsync(reference, atLeast ?? await NewestAsync());

    /// <summary>Who leads, and where the room is; null before the meeting.</summary>
    /// <param name="atLeast">A log entry that it has to hold; null for everything there is.</param>
    public async Task<ReviewRoom?> RoomAsync(string reference, long? atLeast) => await _rooms.GetAsync(reference, atLeast ?? await NewestAsync());

    /// <summary>The items that a live meeting walks. They are frozen, so what is kept will do.</summary>
    public async Task<IReadOnlyList<ReviewItem>> ItemsAsync(string reference) =>
        await _boards.GetAsync(reference, 0) is { Items.Count: > 0 } kept ? kept.Items : (await GetAsync(reference, null))?.Items ?? [];

    private static long? Newest(IReadOnlyList<Notice> notices, Func<Touch, bool> concerns) =>
        notices.SelectMany(n => n.Touched).Where(concerns).Select(t => (long?)t.Sequence).Max();

    private async Task<long> NewestAsync()
    {
        await using var context = _database.CreateDbContext();
        return await context.Log.MaxAsync(e => (long?)e.Sequence) ?? 0;
    }

    private async Task<ReviewRoom?> ReadRoomAsync(string reference)
    {
        await using var context = _database.CreateDbContext();
        return await context.ReviewRooms.AsNoTracking().SingleOrDefaultAsync(r => r.Ref == reference);
    }

    private async Task<ReviewBoard?> ReadAsync(string reference)
    {
        await using var context = _database.CreateDbContext();
        if (await context.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.Ref == reference) is not { } review)
        {
            return null;
        }

        var papers = await context.ReviewPapers.AsNoTracking().Where(p => p.Review == reference).ToListAsync();
        var decisions = await PublicTitles.OnAsync(context.Reports, context.Actions, await context.Decisions.AsNoTracking().Where(d => d.Review == reference).OrderBy(d => d.Id).ToListAsync(), CancellationToken.None);
        var actions = await context.Actions.AsNoTracking().Where(a => a.RaisedAt == reference).OrderBy(a => a.Id).ToListAsync();
        var offices = (await context.Offices.AsNoTracking().Select(o => new { o.Ref, o.Name }).ToListAsync()).OrderBy(o => o.Name, StringComparer.CurrentCulture).Select(o => (o.Ref, o.Name)).ToList();
        var others = await context.Reviews.AsNoTracking().ToListAsync();
        var (plans, walked) = (review.Plans, ReviewBoard.WalkedIn(papers));
        var requests = await context.ChangeRequests.AsNoTracking().Where(r => r.Review == reference || walked.Contains(r.Ref) || (plans.Contains(r.Plan) && r.State == ChangeRequestState.Asked)).OrderBy(r => r.Id).ToListAsync();
        var titles = await context.Plans.AsNoTracking().Select(p => new { p.Ref, p.Title, p.From }).OrderByDescending(p => p.From).ThenBy(p => p.Title).Select(p => new ReviewPlan(p.Ref, p.Title)).ToListAsync();
        return ReviewBoard.Of(review, others, papers, decisions, actions, offices, requests, titles);
    }
}

/// <summary>A review with what was frozen, decided and asked for. Immutable, shared by every screen.</summary>
/// <param name="Review">The review.</param>
/// <param name="Pack">Its frozen pack; null before it is frozen.</param>
/// <param name="Note">The note of the meeting; null before it is closed.</param>
/// <param name="Items">What the meeting walks through.</param>
/// <param name="Decisions">What was decided, in order.</param>
/// <param name="Actions">What was asked for, in order.</param>
/// <param name="Offices">Who may owe an action.</param>
public sealed record ReviewBoard(
    Review Review, ReviewPaper? Pack, ReviewPaper? Note, IReadOnlyList<ReviewItem> Items, IReadOnlyList<ReviewDecision> Decisions, IReadOnlyList<CommitteeAction> Actions, IReadOnlyList<(string Ref, string Name)> Offices)
{
    private Dictionary<string, ItemStanding>? _standings;
    private Dictionary<string, string>? _names;

    /// <summary>Puts together what was read of a review.</summary>
    /// <param name="all">Every review.</param>
    /// <param name="papers">Its papers.</param>
    /// <param name="requests">At least the requests it decided, those its pack walks, and those that wait on its plans.</param>
    internal static ReviewBoard Of(
        Review review, IReadOnlyList<Review> all, IReadOnlyList<ReviewPaper> papers, IReadOnlyList<ReviewDecision> decisions, IReadOnlyList<CommitteeAction> actions, IReadOnlyList<(string Ref, string Name)> offices,
        IReadOnlyList<ChangeRequest> requests, IReadOnlyList<ReviewPlan> titles)
    {
        var (pack, walked) = (papers.FirstOrDefault(p => p.Sort is PaperSort.Pack), WalkedIn(papers));
        IReadOnlyList<ChangeRequest> own = [.. requests.Where(r => r.Review == review.Ref || walked.Contains(r.Ref, StringComparer.Ordinal) || (review.Plans.Contains(r.Plan, StringComparer.Ordinal) && r.IsOpen)).InOrder()];
        return new ReviewBoard(review, pack, papers.FirstOrDefault(p => p.Sort is PaperSort.Note), pack is null ? [] : ReviewItem.Of(pack), decisions, actions, offices)
        {
            Since = pack is null ? review.ChangesSince(all) : pack.Since,
            Requests = [.. own.Where(r => r.Review == review.Ref && r.DecidedAt is not null).OrderBy(r => r.DecidedAt)],
            Walked = own,
            Titles = titles,
        };
    }

    /// <summary>The requests that a frozen pack walks.</summary>
    internal static List<string> WalkedIn(IReadOnlyList<ReviewPaper> papers) =>
        papers.FirstOrDefault(p => p.Sort is PaperSort.Pack) is { } pack ? [.. ReviewItem.Of(pack).Where(i => i.IsRequest).Select(i => i.Ref)] : [];

    /// <summary>From when on it shows changes, in UTC; null where nothing was reviewed before.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Requests for a change that it decided.</summary>
    public IReadOnlyList<ChangeRequest> Requests { get; init; } = [];

    /// <summary>Requests that the items are or concern: those that wait, and what became of those in the pack.</summary>
    public IReadOnlyList<ChangeRequest> Walked { get; init; } = [];

    /// <summary>How many decisions there are, requests and all.</summary>
    public int DecisionCount => Decisions.Count + Requests.Count;

    /// <summary>A request as it stands; null where it was taken back.</summary>
    public ChangeRequest? RequestOf(string reference) => Walked.FirstOrDefault(r => r.Ref == reference);

    /// <summary>What a record is called in the pack; empty where the pack does not say.</summary>
    public string NameOf(string reference) => reference.Length == 0 ? "" : (_names ??= Names(Pack)).GetValueOrDefault(reference, "");

    /// <summary>What a request asks, the record called by its title where the pack has it.</summary>
    public string Named(ChangeRequest request) =>
        (NameOf(request.About) is { Length: > 0 } name ? name : NameOf(request.Ref)) is { Length: > 0 } title && title != request.About ? ChangeRequestWords.Sentence(request, $"{title} ({request.About})") : ChangeRequestWords.Sentence(request);

    /// <summary>The number of the item that a decision on a record was taken at; 0 where it was none.</summary>
    /// <param name="about">The record, by reference.</param>
    /// <param name="title">What it was called, which tells items without a record.</param>
    public int NumberOf(string about, string title) => PlaceOf(about, title) is > 0 and var place ? place : RequestOf(about) is { } request ? PlaceOf(request.About, "") : 0;

    private int PlaceOf(string about, string title)
    {
        for (var at = 0; at < Items.Count; at++)
        {
            if (about.Length > 0 ? Items[at].Ref == about : title.Length > 0 && LiveWords.About(Items[at]) == title)
            {
                return at + 1;
            }
        }

        return 0;
    }

    private static Dictionary<string, string> Names(ReviewPaper? pack)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (section, line) in (pack?.Sections ?? []).SelectMany(s => s.Lines.Select(l => (s.Name, l))))
        {
            var name = line.Name.Length > 0 ? line.Name
                : (section, line.Sort) is (PaperSection.Decisions, "changeRequest") or (PaperSection.Exceptions or PaperSection.Ahead or PaperSection.Rest, "milestone") ? line.Title : "";
            if (line.Ref.Length > 0 && name.Length > 0)
            {
                names.TryAdd(line.Ref, name);
            }
        }

        return names;
    }

    /// <summary>What an item is called and what has become of it.</summary>
    public ItemStanding StandingOf(ReviewItem item) =>
        (_standings ??= Items.DistinctBy(i => i.Key, StringComparer.Ordinal).ToDictionary(i => i.Key, i => ItemStanding.Of(i, this), StringComparer.Ordinal)).GetValueOrDefault(item.Key) ?? ItemStanding.Of(item, this);

    /// <summary>All plans there are, to choose from.</summary>
    public IReadOnlyList<ReviewPlan> Titles { get; init; } = [];

    /// <summary>The plans under review, by the names the frozen pack gives them; before, by their own.</summary>
    public string PlanNames => LiveWords.Joined([.. Review.Plans.Select(TitleOf)]);

    /// <summary>What was asked for: once the review is closed as its note has it, with how it stands now where that is something else.</summary>
    public IReadOnlyList<AskedAction> Asked => Note?.Find(PaperSection.Actions) is { } noted
        ? [.. noted.Lines.Select(l => new AskedAction(l.Ref, l.Title, l.Owner, l.Due, Actions.FirstOrDefault(a => a.Ref == l.Ref) is { } now ? BecameOf(l, now) : ""))]
        : [.. Actions.Select(a => new AskedAction(a.Ref, a.Text, OfficeName(a.Owner), a.Due.Text, Review.State is ReviewState.Closed ? StateWords(a) : ""))];

    /// <summary>An office's name; empty where nobody is named.</summary>
    public string OfficeName(string? reference) => reference is null ? "" : Offices.FirstOrDefault(o => o.Ref == reference).Name ?? reference;

    /// <summary>The place of an item; 0 where the pack does not have it.</summary>
    public int IndexOf(string key)
    {
        for (var at = 0; at < Items.Count; at++)
        {
            if (Items[at].Key == key)
            {
                return at;
            }
        }

        return 0;
    }

    private static string StateWords(CommitteeAction action) => action.State switch { ActionState.Done => "now: done", ActionState.Blocked => "now: blocked", _ => "" };

    /// <summary>What became of an action since the note was written.</summary>
    private string BecameOf(PaperLine noted, CommitteeAction now)
    {
        var owner = OfficeName(now.Owner);
        return StateWords(now) is { Length: > 0 } state ? state
            : string.Join(", ", new[] { owner != noted.Owner ? $"now: {(owner.Length > 0 ? owner : "nobody")}" : "", now.Due.Text != noted.Due ? $"now: {(now.Due.IsSet ? $"by {now.Due.Text}" : "no date")}" : "" }.Where(w => w.Length > 0));
    }

    /// <summary>What a plan under review is called.</summary>
    public string TitleOf(string plan) => Pack?.Figures.FirstOrDefault(f => f.Plan == plan)?.Title ?? Titles.FirstOrDefault(t => t.Ref == plan)?.Title ?? plan;
}

/// <summary>Something a review asked for.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Owner">The office that owes it; empty where nobody is named.</param>
/// <param name="Due">When it is due, as it is said; empty where that is open.</param>
/// <param name="Now">How it stands now, where the note says otherwise; else empty.</param>
public sealed record AskedAction(string Ref, string Text, string Owner, string Due, string Now);

/// <summary>A plan to choose.</summary>
public sealed record ReviewPlan(string Ref, string Title);
