using System.Text.Json;
using Platform.CaseKernel.Forms;
using Platform.RepresentativeOffices.Domain;

namespace Platform.RepresentativeOffices.Register;

/// <summary>What is registered and filed of an office as it stands now (L584 arts 9, 31), its people apart.</summary>
internal sealed record OfficeEntry
{
    public required OfficeForm Office { get; init; }

    public required EnterpriseForm ForeignEnterprise { get; init; }

    public ApprovalForm? Approval { get; init; }

    public LiaisonForm? Liaison { get; init; }

    public ContactPerson? FinanceOfficer { get; init; }

    public static OfficeEntry Of(EstablishForm form) => new()
    {
        Office = form.Office!,
        ForeignEnterprise = form.ForeignEnterprise!,
        Approval = form.Approval,
        Liaison = form.Liaison,
        FinanceOfficer = form.FinanceOfficer,
    };

    /// <summary>What was erased reads as empty.</summary>
    public static OfficeEntry Read(string json) =>
        json.Length == 0 ? new OfficeEntry { Office = new OfficeForm(), ForeignEnterprise = new EnterpriseForm() } : JsonSerializer.Deserialize<OfficeEntry>(json, FormReader.Options)!;

    public string ToJson() => JsonSerializer.Serialize(this, FormReader.Options);
}
