using System.Globalization;

namespace WorkPlanTracker.App.Ui;

/// <summary>Figures as they are read in English: thousands set apart.</summary>
public static class Figures
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>1,408</c>.</summary>
    public static string Of(int number) => number.ToString("N0", English);
}
