using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Keeps the keys that protect cookies in the database, so that every instance reads every other's.</summary>
public sealed class KeyStore(PlanDatabase database, PlanWriter writer) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = database.CreateDbContext();
        return [.. context.Keys.Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName) =>
        writer.KeepKey(new StoredKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
}
