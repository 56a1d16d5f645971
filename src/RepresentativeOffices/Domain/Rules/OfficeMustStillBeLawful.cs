using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Register;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>
/// What holds for a new office holds for a changed one: the office as it would be is checked by the rules of establishing, and what they
/// find at a place that changes is found at that place of this form. What was lawful before and does not change is left alone.
/// </summary>
/// <param name="apply">The office as the form would have it.</param>
/// <param name="place">A place of the office in this form; null when the form does not change it.</param>
internal sealed class OfficeMustStillBeLawful<TForm>(Func<TForm, OfficeFile, CheckContext, OfficeFile> apply, Func<TForm, OfficeFile, string, string?> place) : Rule<TForm>(typeof(RoTexts))
{
    private static readonly IReadOnlyList<Rule<EstablishForm>> OfEveryOffice =
    [
        new OfficeMustHaveExactlyOneChiefRepresentative(),
        new OfficeMayHaveAtMostThreeFurtherRepresentatives(),
        new RepresentativeMustNotBeBarred(),
        new NameMustFollowThePattern(),
        new NameMustNotClaimAnInternationalOrganisation(),
        new TermMustRunForward(),
        new TermMustEndWithTheParentsExistence(),
        new BusinessScopeMustStayWithinPermittedActivities(),
        new BusinessScopeShouldNameAPermittedActivity(),
        new TreatyBasisMustBeExamined(),
        new ConfirmationMustFollowTheApproval(),
        new ApprovalMustStillHold(),
        new LeaseMustStillRun(),
        new ClusteredAddressMustBeExamined(),
        new ChineseCitizenShouldBeDispatched(),
        new DocumentMustNotHaveExpired(),
        new IdentityCardNumberMustCheckOut<EstablishForm>(),
        new IdentityCardMustTellTheSamePerson<EstablishForm>(),
        new PassportNumberMustHaveItsShape<EstablishForm>(),
        new PermitNumberShouldHaveItsShape<EstablishForm>(),
        new CodesMustBeKnown(),
        new CapitalMustHaveTwoDecimalsAtMost(),
        new ResumeShouldHaveNoGaps(),
    ];

    public override Provision Provision => Law.RegisteredItems;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (context.Office() is not { } file)
            yield break;
        var after = apply(form, file, context);
        var asked = after.AsForm();
        var known = context with { Known = (context.Known as OfficeKnown)?.Bars };
        foreach (var finding in OfEveryOffice.SelectMany(rule => rule.Check(asked, known)))
        {
            if (place(form, after, finding.Pointer) is { } here)
                yield return finding with { Pointer = here };
        }
    }
}
