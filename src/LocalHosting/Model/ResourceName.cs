using System.Text.RegularExpressions;

using Aspire.Hosting;

namespace LocalHosting;

internal static partial class ResourceName
{
    /// <summary>Aspire's rule, so that a name accepted here is not refused there.</summary>
    internal static void Check(string name)
    {
        if (name.Length > 64 || !Lawful().IsMatch(name))
            throw new DistributedApplicationException(
                $"Resource name '{name}': letters, digits and single hyphens, a letter first, no hyphen last, at most 64.");
    }

    /// <summary>Names differ in case on no machine, and environment variables have no hyphens.</summary>
    internal static string AsVariable(string name) => name.ToUpperInvariant().Replace('-', '_');

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$")]
    private static partial Regex Lawful();
}
