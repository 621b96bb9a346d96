namespace WorkPlanTracker.Domain.Meetings;

/// <summary>What a meeting did with a recommendation, or with an item that has none.</summary>
public enum OutcomeKind
{
    Agreed,
    AgreedAsAmended,
    NotAgreed,
    Noted,

    /// <summary>Recommended to the Authority, which decides.</summary>
    Recommended,

    /// <summary>Someone decides in its place, consulting whom it names.</summary>
    Delegated,

    /// <summary>Put off to a later meeting.</summary>
    Deferred,

    /// <summary>Passed to another body.</summary>
    Referred,
    Withdrawn,

    /// <summary>The meeting ended before it.</summary>
    NotReached,
}

/// <summary>The words of an outcome.</summary>
public static class OutcomeWords
{
    /// <summary>As a sheet says it.</summary>
    public static string Of(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Agreed => "Agreed",
        OutcomeKind.AgreedAsAmended => "Agreed as amended",
        OutcomeKind.NotAgreed => "Not agreed",
        OutcomeKind.Noted => "Noted",
        OutcomeKind.Recommended => "Recommended to the Authority",
        OutcomeKind.Delegated => "Delegated",
        OutcomeKind.Deferred => "Deferred",
        OutcomeKind.Referred => "Referred",
        OutcomeKind.Withdrawn => "Withdrawn",
        OutcomeKind.NotReached => "Not reached",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such outcome."),
    };

    /// <summary>Whether an outcome has to name someone: to whom it was delegated, or which body it was referred to.</summary>
    public static bool NamesSomeone(OutcomeKind kind) => kind is OutcomeKind.Delegated or OutcomeKind.Referred;

    /// <summary>Whether the item still waits for a meeting after this outcome.</summary>
    public static bool StillWaits(OutcomeKind kind) => kind is OutcomeKind.Deferred or OutcomeKind.NotReached;
}
