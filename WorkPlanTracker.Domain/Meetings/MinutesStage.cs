namespace WorkPlanTracker.Domain.Meetings;

/// <summary>How far a meeting's minutes have got.</summary>
public enum MinutesStage
{
    /// <summary>Nothing is written yet.</summary>
    None,

    Draft,

    /// <summary>The chair reads them.</summary>
    WithChair,

    /// <summary>Published as a draft.</summary>
    Published,

    /// <summary>Agreed, or amended and agreed, by the next meeting.</summary>
    Agreed,
}

/// <summary>The words of a stage.</summary>
public static class MinutesStageWords
{
    public static string Of(MinutesStage stage) => stage switch
    {
        MinutesStage.None => "Not drafted",
        MinutesStage.Draft => "In draft",
        MinutesStage.WithChair => "With the Chair",
        MinutesStage.Published => "Published as a draft",
        _ => "Agreed",
    };
}
