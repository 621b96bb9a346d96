using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Ui;

/// <summary>Figures as they are read in English: thousands set apart.</summary>
public static class Figures
{
    /// <summary><c>1,408</c>.</summary>
    public static string Of(int number) => Counted.Of(number);
}
