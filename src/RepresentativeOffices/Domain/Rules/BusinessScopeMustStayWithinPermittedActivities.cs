using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R7: only market survey, display and publicity, or liaison, tied to the enterprise's own business; no profit-making verbs.</summary>
internal sealed class BusinessScopeMustStayWithinPermittedActivities() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.PermittedActivities;

    private static readonly char[] ClauseEnds = ['；', ';', '。', '，', ',', '\n'];

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Office is not { BusinessScope: { Length: > 0 } scope } || !string.IsNullOrWhiteSpace(form.Office.TreatyBasis))
            yield break;
        var permitted = Vocabulary.InForce(Vocabulary.PermittedActivities, context.Today);
        var profit = Vocabulary.InForce(Vocabulary.ProfitMakingVerbs, context.Today);
        // "与产品销售有关的联络" is liaison; "销售产品" is not. So each clause is judged as a whole.
        foreach (var clause in scope.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!permitted.Any(clause.Contains) && profit.FirstOrDefault(clause.Contains) is { } verb)
                yield return At("/office/businessScope", clause, verb);
        }
    }
}
