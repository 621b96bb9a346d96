using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.SavedViews;

namespace WorkPlanTracker.Tests.Domain.SavedViews;

public sealed class SavedViewTests
{
    private static readonly Author Lead = new("lead@example.org", "Lead officer");

    [Fact]
    public void A_private_view_opens_to_its_owner_alone_and_a_shared_one_to_everyone()
    {
        var view = SavedView.Keep("V-1", Lead, "  At risk ", "?status=atRisk", false, []);

        Assert.Equal(("At risk", "status=atRisk"), (view.Name, view.Query));
        Assert.True(view.IsOpenTo("lead@example.org"));
        Assert.False(view.IsOpenTo("other@example.org"));
        view.Share(true);
        Assert.True(view.IsOpenTo("other@example.org"));
    }

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("  ", "missing")]
    [InlineData("at RISK", "taken")]
    public void A_name_is_needed_and_stands_once(string? name, string rule)
    {
        var other = SavedView.Keep("V-1", Lead, "At risk", "", false, []);

        Assert.Equal((rule, "name"), Refusal(() => SavedView.Keep("V-2", Lead, name, "", false, [other])));
    }

    [Fact]
    public void Names_queries_and_numbers_have_stated_limits()
    {
        Assert.Equal(("tooLong", "name"), Refusal(() => SavedView.Keep("V-1", Lead, new string('x', SavedView.MaxNameLength + 1), "", false, [])));
        Assert.Equal(("tooLong", "query"), Refusal(() => SavedView.Keep("V-1", Lead, "Long", new string('x', SavedView.MaxQueryLength + 1), false, [])));
        var full = Enumerable.Range(1, SavedView.MaxPerPerson).Select(i => SavedView.Keep($"V-{i}", Lead, $"View {i}", "", false, [])).ToList();
        Assert.Equal(("tooMany", "name"), Refusal(() => SavedView.Keep("V-101", Lead, "One more", "", false, full)));
    }

    private static (string Rule, string? Field) Refusal(Action act) => Assert.Throws<RuleBrokenException>(act) is var broken ? (broken.Rule, broken.Field) : default;
}
