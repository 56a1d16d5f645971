using System.Text.RegularExpressions;

namespace Platform.CosmeticsFiling.Domain.Classifications;

/// <summary>
/// The classification code: efficacy, site, users, form and method, joined by <c>-</c>, several of a group by <c>/</c> in order
/// (2021 No. 49 art. 4), such as <c>11/16-05-03-01-02</c>.
/// </summary>
public static partial class ClassificationCode
{
    /// <summary>The code of what was chosen, each group in order and each code once; null while a group is empty or holds a code that is in no table.</summary>
    public static string? Of(ClassificationForm? form)
    {
        if (form is null)
            return null;
        var groups = CodeGroups.Of(form).ToList();
        if (groups.Any(group => group.Codes.Count == 0 || group.Codes.Any(code => group.Group.Find(code) is null)))
            return null;
        return string.Join('-', groups.Select(group => string.Join('/', group.Codes.Distinct().Order(StringComparer.Ordinal))));
    }

    /// <summary>The groups of a code of the right shape; null of anything else. Whether its codes exist: <see cref="IsValid"/>.</summary>
    public static ClassificationForm? Parse(string? code)
    {
        if (code is null || !Shape().IsMatch(code))
            return null;
        var groups = code.Split('-').Select(group => group.Split('/')).ToList();
        return new ClassificationForm { Efficacy = groups[0], Sites = groups[1], Users = groups[2], Forms = groups[3], Method = groups[4][0] };
    }

    /// <summary>Right shape, every code in its table, each once and in order.</summary>
    public static bool IsValid(string? code) => code is not null && Of(Parse(code)) == code;

    [GeneratedRegex(@"\A(A|[0-9]{2})(/(A|[0-9]{2}))*-(B|[0-9]{2})(/(B|[0-9]{2}))*-(C|[0-9]{2})(/(C|[0-9]{2}))*-[0-9]{2}(/[0-9]{2})*-(01|02)\z")]
    private static partial Regex Shape();
}
