using Platform.CaseKernel.Opinions;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>
/// Departments the registrar may consult inside its term (L584 art. 24). The regulation names none of them and is silent on
/// their term and on silence: departments, five working days and "no objection" are to be verified with the business side.
/// </summary>
internal static class EstablishConsultations
{
    /// <summary>Advice: the registrar decides. One objection ends the others' work; whoever is still wanted can be asked again.</summary>
    public static readonly Consultation Departments = new Consultation(
        "departments",
        ConsultationKind.Opinion,
        [RegistrationFlow.UnderReview],
        Limits.Opinion,
        [
            new("exit-entry", zone => $"{zone}-POLICE"),
            new("employment", zone => $"{zone}-TALENT"),
            new("customs", zone => $"{zone}-CUSTOMS"),
        ],
        new Silence(SilenceEffect.NoObjection, Law.ConsultationSilence),
        Law.Consultation)
    {
        StopsOthers = true,
    };
}
