namespace WorkPlanTracker.App.PlanLife;

/// <summary>Registers the life of plans: submitting, agreeing, closing, rolling over, and proposals for next year.</summary>
public static class PlanLifeSetup
{
    public static IServiceCollection AddPlanLife(this IServiceCollection services)
    {
        services.AddSingleton<StartPlan>();
        services.AddSingleton<SubmitPlan>();
        services.AddSingleton<SendBackPlan>();
        services.AddSingleton<AgreePlan>();
        services.AddSingleton<ClosePlan>();
        services.AddSingleton<RollOver>();
        services.AddSingleton<SetApproval>();
        services.AddSingleton<ProposeForNextYear>();
        services.AddSingleton<AgreeProposal>();
        services.AddSingleton<DropProposal>();
        services.AddSingleton<PlanBaselines>();
        services.AddSingleton<PlanLifeQueries>();
        services.AddSingleton<PlanLifePast>();
        return services;
    }
}
