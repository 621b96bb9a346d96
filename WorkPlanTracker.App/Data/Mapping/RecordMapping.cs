using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Data.Mapping;

/// <summary>What all records share: a key inside, a unique reference outside, a version that guards.</summary>
internal static class RecordMapping
{
    internal static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(Record))).ToList())
        {
            builder.Entity(entity.ClrType, record =>
            {
                record.HasKey(nameof(Record.Id));
                record.HasAlternateKey(nameof(Record.Ref));
                record.Property(nameof(Record.Ref)).HasMaxLength(Record.MaxRefLength);
                record.Property(nameof(Record.Version)).IsConcurrencyToken();
            });
        }

        foreach (var date in builder.Model.GetEntityTypes().SelectMany(e => e.GetComplexProperties()).Where(p => p.ClrType == typeof(PlanDate)))
        {
            date.ComplexType.FindProperty(nameof(PlanDate.Text))!.SetMaxLength(PlanDate.MaxTextLength);
        }
    }
}
