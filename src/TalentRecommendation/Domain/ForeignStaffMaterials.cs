using Platform.CaseKernel.Materials;

namespace Platform.TalentRecommendation.Domain;

/// <summary>One set of papers for both permits (WPBJ, standing in for Shanghai's list; S0 task 50).</summary>
internal static class ForeignStaffMaterials
{
    public static readonly IReadOnlyList<MaterialRequirement<ForeignStaffForm>> All =
    [
        new("passport", Law.WorkPermitPapers) { Identity = true },
        new("photo", Law.WorkPermitPapers) { Identity = true },
        new("contract", Law.WorkPermitPapers),
        new("health-certificate", Law.ResidenceTerm, form => form.AsksForResidencePermit),
        new("record-of-conduct", Law.WorkPermitPapers, form => form.Application != PermitApplication.Renewal),
        new("diploma", Law.WorkPermitPapers, form => form.Basis is WorkPermitBasis.DegreeAndExperience or WorkPermitBasis.YoungTalent or WorkPermitBasis.Points),
        new("experience-proof", Law.WorkPermitPapers, form => form.Basis is WorkPermitBasis.DegreeAndExperience or WorkPermitBasis.LegalAdviser or WorkPermitBasis.Points),
        new("title-proof", Law.WorkPermitClasses, form => form.Basis is WorkPermitBasis.Title or WorkPermitBasis.ListedQualification),
        new("visa-page", Law.ResidenceTerm, form => form is { Application: not PermitApplication.Renewal, Stay.EnteredOn: not null }) { Identity = true },
        new("lodging-registration", Law.ResidenceTerm, form => form.Application == PermitApplication.Renewal ? form.AsksForResidencePermit : form.Stay?.EnteredOn is not null),
        new("representative-certificate", Law.WorkPermitPapers, form => !string.IsNullOrEmpty(form.RepresentativeOffice)),
        new("tax-proof", Law.WorkPermitPapers, form => form is { Application: PermitApplication.Renewal, Contract.Promise: not null }),
        new("family-passports", Law.FiveYears, form => form.Family is { Count: > 0 }) { Identity = true },
        new("family-relation", Law.FiveYears, form => form.Family is { Count: > 0 }),
    ];
}
