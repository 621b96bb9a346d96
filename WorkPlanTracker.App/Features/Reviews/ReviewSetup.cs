namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Registers what can be done with reviews.</summary>
public static class ReviewSetup
{
    public static IServiceCollection AddReviews(this IServiceCollection services)
    {
        services.AddSingleton<PrepareReview>();
        services.AddSingleton<EditReview>();
        services.AddSingleton<FreezePack>();
        services.AddSingleton<UnfreezePack>();
        services.AddSingleton<StartReview>();
        services.AddSingleton<StepReview>();
        services.AddSingleton<TakeOverReview>();
        services.AddSingleton<RecordDecision>();
        services.AddSingleton<AskInReview>();
        services.AddSingleton<RecordReviewAttendance>();
        services.AddSingleton<CloseReview>();
        services.AddSingleton<PackReader>();
        services.AddSingleton<PackPreviews>();
        services.AddSingleton<ProgrammeGlance>();
        services.AddSingleton<ReviewBoards>();
        services.AddSingleton<LiveDrawings>();
        services.AddSingleton<ReviewQueries>();
        services.AddSingleton<ReviewPasts>();
        return services;
    }
}
