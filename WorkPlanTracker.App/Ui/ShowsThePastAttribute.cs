namespace WorkPlanTracker.App.Ui;

/// <summary>Marks a page that takes <c>asAt</c> though it has no parameter of that name: it reads its whole address itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsThePastAttribute : Attribute;
