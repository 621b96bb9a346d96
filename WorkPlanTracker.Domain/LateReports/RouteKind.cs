namespace WorkPlanTracker.Domain.LateReports;

/// <summary>A lawful way for a late report to be dealt with.</summary>
public enum RouteKind
{
    /// <summary>On the agenda with the others.</summary>
    Ordinary,

    /// <summary>On the agenda in time, the paper later.</summary>
    ToFollow,

    /// <summary>Added inside the statutory days by reason of special circumstances.</summary>
    UrgentItem,

    /// <summary>At a meeting called for it.</summary>
    SpecialMeeting,

    /// <summary>Decided between meetings by the Chief Executive after consulting members.</summary>
    UrgentAction,
}
