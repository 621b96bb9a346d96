using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WorkPlanTracker.App.Data;

/// <summary>Instants are UTC in the store and say so when they come back.</summary>
internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    at => LogHash.CutToMicroseconds(at.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : at.ToUniversalTime()),
    at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
