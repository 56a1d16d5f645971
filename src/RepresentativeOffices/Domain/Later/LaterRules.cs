using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary>Rules that several later matters share.</summary>
internal static class LaterRules
{
    /// <summary>The office is registered, who files may do so, and what else is open is known to the officer.</summary>
    public static IReadOnlyList<Rule<TForm>> Common<TForm>()
        where TForm : IHasAgent =>
        [new OfficeMustBeRegistered<TForm>(), new OtherOpenCasesShouldBeLookedAt<TForm>(), new AgentsAuthorityMustStillRun<TForm>()];

    /// <summary>Something changes, it has happened, and it is told in time.</summary>
    /// <param name="term">The article that has it registered or filed, and by when.</param>
    public static IReadOnlyList<Rule<TForm>> Items<TForm>(Provision term, string penalty)
        where TForm : IChangesItems =>
        [
            new SomethingMustChange<TForm>(term),
            new ChangedItemMustDifferFromTheRegister<TForm>(term),
            new EventMustNotLieAhead<TForm>(term),
            new EventShouldBeToldWithinSixtyDays<TForm>(term, penalty),
        ];

    /// <summary>The chain of each paper from abroad, when the matter asks for any.</summary>
    public static IReadOnlyList<Rule<TForm>> Papers<TForm>()
        where TForm : IAuthenticated =>
        [
            new AuthenticationPathShouldFitTheCountry<TForm>(),
            new EveryForeignPaperMustBeAuthenticated<TForm>(),
            new ForeignPapersMustHaveStampedTranslations<TForm>(),
            new ForeignPaperMustHaveItsWholeChain<TForm>(),
            new PaperMustBePassedOnByTheRightCompany<TForm>(),
            new ForeignPaperDatesMustBeInOrder<TForm>(),
            new ApostilleMustNotBeOlderThanTheConvention<TForm>(),
            new EachForeignPaperMustBeReadableInChinese<TForm>(),
        ];
}

internal static class LaterMaterials
{
    /// <summary>Notarised and legalised volumes of hundreds of pages, scanned in colour.</summary>
    public const long BoundVolume = 256 * 1024 * 1024;
}
