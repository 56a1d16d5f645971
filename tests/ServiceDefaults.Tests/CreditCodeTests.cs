using Platform.ServiceDefaults.Codes;

namespace Platform.ServiceDefaults.Tests;

public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static readonly TheoryData<string> Valid =
    [
        "9144030071526726XG", "91110000802100433B", "91440300708461136T", "91110108551385082Q", "91310106MA1FYDX89N", "91310105MA1FWHF33E",
    ];

    [Theory, MemberData(nameof(Valid))]
    public void A_valid_code_is_accepted_as_it_is(string code) => Assert.Equal(code, CreditCode.Parse(code).Value?.Value);

    [Theory]
    [InlineData(" 91440300708461136T\t")]
    [InlineData("91440300708461136t")]
    [InlineData("９１４４０３００７０８４６１１３６Ｔ")]
    [InlineData("\u300091440300708461136ｔ\u3000")]
    public void Spaces_around_it_small_and_full_width_letters_are_forgiven(string typed) =>
        Assert.Equal("91440300708461136T", CreditCode.Parse(typed).Value?.Value);

    [Theory]
    [InlineData("", "credit-code-length")]
    [InlineData(null, "credit-code-length")]
    [InlineData("91440300708461136", "credit-code-length")]
    [InlineData("91440300708461136TT", "credit-code-length")]
    [InlineData("9144030070846 1136", "credit-code-shape")]
    [InlineData("91330000799655058B", "credit-code-check")]
    [InlineData("914403007O8461136T", "credit-code-letter-for-digit")]
    [InlineData("9I440300708461136T", "credit-code-letter-for-digit")]
    [InlineData("9144030070846113ST", "credit-code-shape")]
    [InlineData("9144030070846113VT", "credit-code-shape")]
    [InlineData("9144030070846113ZT", "credit-code-shape")]
    [InlineData("91A40300708461136T", "credit-code-shape")]
    [InlineData("9144030070846113中T", "credit-code-shape")]
    [InlineData("914403007084611361", "credit-code-check")]
    [InlineData("91440300708461137T", "credit-code-body-check")]
    public void What_is_wrong_is_said(string? typed, string code) => Assert.Equal(code, CreditCode.Parse(typed).Problem?.Kind.Code);

    [Theory]
    [InlineData("914403007O8461136T", 'O', 10, '0')]
    [InlineData("9I440300708461136T", 'I', 2, '1')]
    public void A_letter_typed_for_a_digit_is_refused_with_its_place_and_the_likely_digit(string typed, char letter, int place, char digit) =>
        Assert.Equal([letter, place, digit], CreditCode.Parse(typed).Problem?.Args!);

    [Theory, MemberData(nameof(Valid))]
    public void Any_one_character_changed_is_refused(string code)
    {
        for (var place = 0; place < code.Length; place++)
        {
            foreach (var other in Alphabet.Where(character => character != code[place]))
            {
                var changed = $"{code[..place]}{other}{code[(place + 1)..]}";
                Assert.True(CreditCode.Parse(changed).Problem is not null, $"{changed} was accepted for {code}");
            }
        }
    }

    [Theory, MemberData(nameof(Valid))]
    public void Any_two_neighbours_exchanged_are_refused(string code)
    {
        for (var place = 0; place < code.Length - 1; place++)
        {
            if (code[place] == code[place + 1])
                continue;
            var changed = $"{code[..place]}{code[place + 1]}{code[place]}{code[(place + 2)..]}";
            Assert.True(CreditCode.Parse(changed).Problem is not null, $"{changed} was accepted for {code}");
        }
    }

    [Fact]
    public void Every_code_with_computed_check_characters_is_accepted()
    {
        var random = new Random(20260101);
        var lastCharacters = new HashSet<char>();
        for (var i = 0; i < 2000; i++)
        {
            var head = $"9{Alphabet[random.Next(31)]}{random.Next(1_000_000):D6}{string.Concat(Enumerable.Range(0, 8).Select(_ => Alphabet[random.Next(31)]))}";
            head += CreditCode.BodyCheck(head.AsSpan(8, 8));
            var code = head + CreditCode.Check(head);
            Assert.Equal(code, CreditCode.Parse(code).Value?.Value);
            lastCharacters.Add(code[17]);
        }
        // Some programs take only 0-9 and X for the last one; all 31 occur.
        Assert.Equal(31, lastCharacters.Count);
    }
}
