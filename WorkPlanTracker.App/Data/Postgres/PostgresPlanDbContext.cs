using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data.Postgres;

/// <summary>The model on PostgreSQL, with its own migrations beside it.</summary>
public sealed class PostgresPlanDbContext(DbContextOptions<PostgresPlanDbContext> options) : PlanDbContext(options);
