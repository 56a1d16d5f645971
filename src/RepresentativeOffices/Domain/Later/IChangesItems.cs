using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Register;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary>A form that says which items of the register change.</summary>
internal interface IChangesItems
{
    /// <summary>The items that are ticked, against what the register says.</summary>
    IEnumerable<ChangedItem> ChangedItems(OfficeFile? file);
}

/// <param name="Code">Name of the group in the form, and of its box below <c>/items</c>.</param>
/// <param name="EventOn">When it happened.</param>
/// <param name="Differs">Whether the form says something else than the register.</param>
internal sealed record ChangedItem(string Code, DateOnly? EventOn, bool Differs)
{
    public string Place => Code.Length == 0 ? "" : $"/{Code}";
}

internal static class KnownOffice
{
    /// <summary>The office that the case is about; null where the register could not be asked.</summary>
    public static OfficeFile? Office(this CheckContext context) => (context.Known as OfficeKnown)?.File;
}
