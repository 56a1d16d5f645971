using System.Text;
using System.Text.RegularExpressions;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.ServiceDefaults.Codes;

/// <summary>
/// Unified social credit code of a Chinese legal person (GB 32100-2015): department, institution type, area (6 digits), body code
/// (9 characters, GB 11714, with its own check character), check character.
/// </summary>
public sealed partial record CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] BodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private CreditCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>Accepts what people type (spaces around it, full-width or small letters), never what they may have meant.</summary>
    public static Outcome<CreditCode> Parse(string? typed)
    {
        var code = Normalise(typed ?? "");
        if (code.Length != 18)
            return CreditCodeProblems.Length.With(code.Length);
        if (code.IndexOfAny(['O', 'I']) is var at and >= 0)
            return CreditCodeProblems.LetterForDigit.With(code[at], at + 1, code[at] == 'O' ? '0' : '1');
        if (!Shape().IsMatch(code))
            return CreditCodeProblems.Shape;
        if (BodyCheck(code.AsSpan(8, 8)) != code[16])
            return CreditCodeProblems.BodyCheck;
        if (Check(code.AsSpan(0, 17)) != code[17])
            return CreditCodeProblems.Check;
        return new CreditCode(code);
    }

    /// <summary>The 18th character for the first 17 (GB 32100: weights 3^i mod 31).</summary>
    internal static char Check(ReadOnlySpan<char> first17)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in first17)
        {
            sum += Alphabet.IndexOf(character, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }
        return Alphabet[(31 - sum % 31) % 31];
    }

    /// <summary>The 9th character of the body code for its first 8 (GB 11714).</summary>
    internal static char BodyCheck(ReadOnlySpan<char> first8)
    {
        var sum = 0;
        for (var i = 0; i < first8.Length; i++)
            sum += (char.IsAsciiDigit(first8[i]) ? first8[i] - '0' : first8[i] - 'A' + 10) * BodyWeights[i];
        return (11 - sum % 11) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    private static string Normalise(string typed)
    {
        var halfWidth = new StringBuilder(typed.Length);
        foreach (var character in typed)
            halfWidth.Append(character switch
            {
                '\u3000' => ' ',
                >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
                _ => character,
            });
        return halfWidth.ToString().Trim().ToUpperInvariant();
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}\z")]
    private static partial Regex Shape();
}

/// <summary>What may be wrong with a unified social credit code.</summary>
public static class CreditCodeProblems
{
    public static readonly ProblemKind Length = Kind("credit-code-length");
    public static readonly ProblemKind LetterForDigit = Kind("credit-code-letter-for-digit");
    public static readonly ProblemKind Shape = Kind("credit-code-shape");
    public static readonly ProblemKind BodyCheck = Kind("credit-code-body-check");
    public static readonly ProblemKind Check = Kind("credit-code-check");

    private static ProblemKind Kind(string code) => new(code, StatusCodes.Status400BadRequest, typeof(CommonTexts));
}
