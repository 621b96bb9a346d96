using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data.Sqlite;

/// <summary>The model on SQLite, with its own migrations beside it.</summary>
public sealed class SqlitePlanDbContext(DbContextOptions<SqlitePlanDbContext> options) : PlanDbContext(options);
