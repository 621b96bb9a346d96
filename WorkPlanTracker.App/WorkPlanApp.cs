using Microsoft.Extensions.Configuration.Json;
using WorkPlanTracker.App.Api;
using WorkPlanTracker.App.Calendars;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Features.Committees;
using WorkPlanTracker.App.Features.Covers;
using WorkPlanTracker.App.Features.Finder;
using WorkPlanTracker.App.Features.History;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Meetings.Papers;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.MyWork;
using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.App.Features.Plan.Print;
using WorkPlanTracker.App.Features.Projects;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Chasing;
using WorkPlanTracker.App.Features.Reports.Files;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.App.Features.WorkProgramme;
using WorkPlanTracker.App.Layout;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Operating;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.App.Sample;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App;

/// <summary>The composition root: every part of the program is added here and nowhere else.</summary>
public static class WorkPlanApp
{
    /// <summary>The folder of a published program, which holds its own styles and scripts, wherever it is started from; null in a build, which finds them by its manifest.</summary>
    private static string? PublishedFolder =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    /// <summary>Builds the web program without starting it.</summary>
    /// <param name="args">Command-line settings, such as <c>--urls</c>.</param>
    /// <param name="configure">What a test or a benchmark adds or replaces.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WorkPlanApp).Assembly.GetName().Name,
            ContentRootPath = PublishedFolder,
        });
        ReadRootSettings(builder);
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddData(builder.Configuration);
        builder.Services.AddLive();
        builder.Services.AddPeople(builder.Configuration);
        builder.Services.AddMilestones();
        builder.Services.AddPlan();
        builder.Services.AddHistory();
        builder.Services.AddMyWork();
        builder.Services.AddFinder();
        builder.Services.AddProjects();
        builder.Services.AddCovers();
        builder.Services.AddReports();
        builder.Services.AddCommittees();
        builder.Services.AddMeetings();
        builder.Services.AddActions();
        builder.Services.AddReviews();
        builder.Services.AddCalendars();
        builder.Services.AddChangeControl();
        builder.Services.AddPlanLife();
        builder.Services.AddWorkProgramme();
        builder.Services.AddSingleton<SampleLoader>();
        builder.Services.AddOperating();
        builder.Services.AddApi();
        builder.AddShell();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseShell();
        app.MapPeople();
        app.MapApi();
        app.MapHistory();
        app.MapMeetingPapers();
        app.MapReviewPapers();
        app.MapWorkProgramme();
        app.MapAuthors();
        app.MapPaperFiles();
        app.MapPlanPrint();
        app.MapCalendars();
        app.MapOperating();
        app.MapShell();
        return app;
    }

    /// <summary>The one settings file travels beside the program; whatever else is set, the environment first, wins over it.</summary>
    internal static void ReadRootSettings(IHostApplicationBuilder builder)
    {
        var root = new JsonConfigurationSource { Path = Path.Combine(AppContext.BaseDirectory, "appsettings.json") };
        root.ResolveFileProvider();
        builder.Configuration.Sources.Insert(0, root);
        if (builder.Environment.IsDevelopment() && builder.Configuration["Demo:Enabled"] is null)
        {
            builder.Configuration["Demo:Enabled"] = "true";
        }

        if (builder.Configuration.GetValue<bool>("Demo:Enabled") && string.IsNullOrEmpty(builder.Configuration["Clock:StartAt"]))
        {
            builder.Configuration["Clock:StartAt"] = "2011-02-24T09:00:00Z";
        }
    }
}
