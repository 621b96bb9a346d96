using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using WorkPlanTracker.App;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;

namespace WorkPlanTracker.Tests.House;

/// <summary>Each pair is one sentence of CONTRIBUTING.md: the house keeps it, and a planted offender is found.</summary>
public sealed class HouseTests
{
    private static readonly Assembly Domain = typeof(RuleBrokenException).Assembly;
    private static readonly Type[] AppTypes = typeof(WorkPlanApp).Assembly.GetTypes();
    private static readonly string Root = FindRoot();

    [Fact]
    public void The_domain_depends_on_the_base_library_alone()
    {
        Assert.Empty(HouseRules.ForeignReferences(Domain.GetReferencedAssemblies()));
        Assert.NotEmpty(HouseRules.ForeignReferences([new AssemblyName("Microsoft.EntityFrameworkCore")]));
    }

    [Fact]
    public void No_domain_property_can_be_set_from_outside()
    {
        Assert.Empty(HouseRules.SettableProperties(Domain.GetTypes()));
        Assert.Equal(["Planted.Open"], HouseRules.SettableProperties([typeof(Planted)]));
    }

    [Fact]
    public void No_component_touches_the_database()
    {
        Assert.Empty(HouseRules.ComponentsThatNeed(AppTypes, "DbContext").Concat(HouseRules.ComponentsThatNeed(AppTypes, nameof(PlanDatabase))));
        Assert.NotEmpty(HouseRules.ComponentsThatNeed([typeof(PlantedPage)], "DbContext"));
    }

    [Fact]
    public void No_component_reads_the_person_from_the_request()
    {
        Assert.Empty(HouseRules.ComponentsThatNeed(AppTypes, "IHttpContextAccessor"));
        Assert.NotEmpty(HouseRules.ComponentsThatNeed([typeof(PlantedPage)], "IHttpContextAccessor"));
    }

    [Fact]
    public void Only_the_writer_saves()
    {
        string[] writer = ["Data/PlanWriter.cs", "Data/WriteSession.cs", "Data/Change.cs", "Data/RequestLedger.cs", "Data/PlanDbContext.cs", "Migrations/"];
        foreach (var saving in new[] { "SaveChanges", "ExecuteUpdate", "ExecuteDelete", "ExecuteSql" })
        {
            Assert.Empty(HouseRules.FilesThatSay(Sources("WorkPlanTracker.App", "*.cs"), saving, writer));
            Assert.NotEmpty(HouseRules.FilesThatSay([("Features/Plan/Sneaky.cs", $"context.{saving}Async();\n")], saving, writer));
        }
    }

    [Fact]
    public void Only_KeepFresh_listens()
    {
        Assert.Empty(HouseRules.FilesThatSay(Sources("WorkPlanTracker.App", "*.cs"), ".Listen(", "Live/"));
        Assert.NotEmpty(HouseRules.FilesThatSay([("Features/Plan/Sneaky.cs", "feed.Listen(x);")], ".Listen(", "Live/"));
    }

    [Fact]
    public void A_feature_never_uses_another()
    {
        Assert.Empty(HouseRules.FeaturesThatUseOthers(Sources("WorkPlanTracker.App", "*.cs")));
        Assert.NotEmpty(HouseRules.FeaturesThatUseOthers([("App/Features/Milestones/Sneaky.cs", "using WorkPlanTracker.App.Features.Plan;")]));
        Assert.NotEmpty(HouseRules.FeaturesThatUseOthers([("App/Features/MyWork/Sneaky.cs", "using WorkPlanTracker.App.Features.Plan;")]));
    }

    [Fact]
    public void Razor_files_hold_markup_and_stay_short()
    {
        var razor = Sources("WorkPlanTracker.App", "*.razor").ToList();
        Assert.Empty(HouseRules.FilesThatSay(razor, "@code"));
        Assert.Empty(HouseRules.FilesLongerThan(razor, 150));
        Assert.Empty(HouseRules.FilesThatSay(razor, "style=\""));
        Assert.NotEmpty(HouseRules.FilesThatSay([("Sneaky.razor", "@code { }")], "@code"));
        Assert.NotEmpty(HouseRules.FilesLongerThan([("Long.razor", new string('\n', 151))], 150));
        Assert.NotEmpty(HouseRules.FilesThatSay([("Sneaky.razor", "<p style=\"color:red\">")], "style=\""));
    }

    /// <summary>Signing in and setting up are static forms that hold passwords, which are never kept, and an author answers on a static page that gives back what it refuses; a past day is chosen, not written.</summary>
    [Fact]
    public void Nothing_typed_into_a_form_is_lost()
    {
        var razor = Sources("WorkPlanTracker.App", "*.razor").Where(f => !f.Path.Contains("/SignIn/", StringComparison.Ordinal) && !f.Path.EndsWith("FormExpiredPage.razor", StringComparison.Ordinal) && !f.Path.EndsWith("AsAtPicker.razor", StringComparison.Ordinal) && !f.Path.EndsWith("AuthorPage.razor", StringComparison.Ordinal));
        Assert.Empty(HouseRules.FormsThatForget(razor));
        Assert.NotEmpty(HouseRules.FormsThatForget([("Sneaky.razor", "<form><input class=\"in\" @bind=\"_words\" /></form>")]));
        Assert.NotEmpty(HouseRules.FormsThatForget([("Sneaky.razor", "<form data-draft=\"a:b\"><DraftOffer Form=\"a:b\" /><textarea @bind=\"_words\"></textarea></form>")]));
        Assert.NotEmpty(HouseRules.FormsThatForget([("Sneaky.razor", "<form data-draft=\"a:b\"><DraftOffer Form=\"a:b\" /><input name=\"secret\" type=\"password\" /></form>")]));
        Assert.NotEmpty(HouseRules.FormsThatForget([("Sneaky.razor", "<form><ThingFields Form=\"_form\" /></form>")]));
    }

    [Fact]
    public void Every_form_tells_the_browser_how_sending_it_ended()
    {
        var code = Sources("WorkPlanTracker.App", "*.cs").ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        var forms = Sources("WorkPlanTracker.App", "*.razor").Where(f => f.Text.Contains("<DraftOffer @ref=\"_", StringComparison.Ordinal)).Select(f => (f.Path, Text: code[$"{f.Path}.cs"])).ToList();
        Assert.NotEmpty(forms);
        Assert.Empty(HouseRules.FormsThatDoNotTell(forms));
        Assert.NotEmpty(HouseRules.FormsThatDoNotTell([("Sneaky.razor", "_outcome = await save.RunAsync();")]));
    }

    [Fact]
    public void A_label_holds_the_words_that_are_seen()
    {
        Assert.Empty(LabelRules.LabelsThatHideTheirWords(Sources("WorkPlanTracker.App", "*.razor").Concat(Sources("WorkPlanTracker.App", "*.cs"))));
        Assert.NotEmpty(LabelRules.LabelsThatHideTheirWords([("Sneaky.razor", "<button class=\"@(x > 1 ? \"a\" : \"b\")\" aria-label=\"Give @card.Ref a meeting\">Move</button>")]));
        Assert.NotEmpty(LabelRules.LabelsThatHideTheirWords([("Sneaky.cs", "\"<a aria-label=\\\"Open\\\"><b>Read</b></a>\"")]));
        Assert.Empty(LabelRules.LabelsThatHideTheirWords([("Fine.razor", "<button aria-label=\"Move @card.Ref up\">↑</button><button aria-label=\"@Verb instance 3\">@Verb…</button><a aria-label=\"Save it\">Save <kbd aria-hidden=\"true\">S</kbd></a>")]));
    }

    [Fact]
    public void Source_files_stay_short()
    {
        Assert.Empty(HouseRules.FilesLongerThan(Sources("WorkPlanTracker.App", "*.cs").Concat(Sources("WorkPlanTracker.Domain", "*.cs")).Concat(Sources("WorkPlanTracker.Tests", "*.cs")).Where(f => !f.Path.Contains("Migrations/", StringComparison.Ordinal)), 350));
        Assert.NotEmpty(HouseRules.FilesLongerThan([("Long.cs", new string('\n', 351))], 350));
    }

    [Fact]
    public void Colours_are_named_in_one_place()
    {
        Assert.Empty(HouseRules.StrayColours(Sources("WorkPlanTracker.App/wwwroot", "*.css").Where(f => !f.Path.EndsWith("tokens.css", StringComparison.Ordinal))));
        Assert.NotEmpty(HouseRules.StrayColours([("sneaky.css", "p { color: #ff0000; }")]));
        Assert.NotEmpty(HouseRules.StrayColours([("sneaky.css", "p { color: rgb(255 0 0); }")]));
    }

    [Fact]
    public void Names_say_what_things_are()
    {
        Assert.Empty(HouseRules.TypesNamedBadly(AppTypes.Concat(Domain.GetTypes())));
        Assert.Empty(HouseRules.Drawers(Folders("WorkPlanTracker.App").Concat(Folders("WorkPlanTracker.Domain"))));
        Assert.NotEmpty(HouseRules.TypesNamedBadly([typeof(PlantedHelper)]));
        Assert.NotEmpty(HouseRules.Drawers(["WorkPlanTracker.App/Services"]));
    }

    [Fact]
    public void A_use_case_has_one_door()
    {
        Assert.Empty(HouseRules.UseCasesWithTwoDoors(AppTypes));
        Assert.NotEmpty(HouseRules.UseCasesWithTwoDoors([typeof(WorkPlanTracker.Tests.House.App.Features.Planted.PlantedUseCase)]));
    }

    [Fact]
    public void Components_and_tests_do_not_cheat_with_time()
    {
        var tests = Sources("WorkPlanTracker.Tests", "*.cs").ToList();
        foreach (var word in new[] { "Thread" + ".Sleep", "Task" + ".Delay", "WaitForTimeout" + "Async" })
        {
            Assert.Empty(HouseRules.FilesThatSay(tests, word, "Support/Eventually.cs"));
            Assert.NotEmpty(HouseRules.FilesThatSay([("Sneaky.cs", word)], word, "Support/Eventually.cs"));
        }

        var components = Sources("WorkPlanTracker.App", "*.razor.cs").ToList();
        foreach (var word in new[] { "async void", ".Result;", "ConfigureAwait" })
        {
            Assert.Empty(HouseRules.FilesThatSay(components, word));
            Assert.NotEmpty(HouseRules.FilesThatSay([("Sneaky.razor.cs", word)], word));
        }
    }

    [Fact]
    public void The_map_in_the_README_names_every_folder()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var folders = TopFolders("WorkPlanTracker.App").Concat(TopFolders("WorkPlanTracker.Domain"));
        Assert.Empty(HouseRules.FoldersOffTheMap(folders, readme));
        Assert.NotEmpty(HouseRules.FoldersOffTheMap(["Attic"], readme));
    }

    private static IEnumerable<(string Path, string Text)> Sources(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Select(f => (f, File.ReadAllText(Path.Combine(Root, f))));

    private static IEnumerable<string> Folders(string project) =>
        Directory.EnumerateDirectories(Path.Combine(Root, project), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Where(f => !f.Contains("/obj", StringComparison.Ordinal) && !f.Contains("/bin", StringComparison.Ordinal));

    private static IEnumerable<string> TopFolders(string project) =>
        Directory.EnumerateDirectories(Path.Combine(Root, project)).Select(f => Path.GetFileName(f)!).Where(f => f is not ("obj" or "bin" or "Properties" or "data"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WorkPlanTracker.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("WorkPlanTracker.sln was not found above the tests.");
    }

    private sealed class Planted
    {
        public int Open { get; set; }
    }

    private sealed class PlantedHelper;

    private sealed class PlantedPage(PlanDbContext context, IHttpContextAccessor accessor) : ComponentBase
    {
        public PlanDbContext Context { get; } = context;

        public IHttpContextAccessor Accessor { get; } = accessor;
    }
}
