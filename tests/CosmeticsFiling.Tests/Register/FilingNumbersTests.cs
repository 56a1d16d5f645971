using Platform.CosmeticsFiling.Domain;

namespace Platform.CosmeticsFiling.Tests.Register;

/// <summary>L35 art. 62, and the numbers of public records (domain reference §2.8).</summary>
public sealed class FilingNumbersTests
{
    [Theory]
    [InlineData("沪G妆网备字2025004778", "沪G妆网备字2025004778")]
    [InlineData("沪G妆网备字2016011840", "沪G妆网备字2016011840")]
    [InlineData("沪ｇ妆网备字２０１６０１１８４０", "沪G妆网备字2016011840")]
    [InlineData("国妆网备进字（沪）2025000001", "国妆网备进字（沪）2025000001")]
    [InlineData("国妆网备进字(沪)2025000001", "国妆网备进字（沪）2025000001")]
    [InlineData(" 国妆网备进字 (沪) 2025000001\n", "国妆网备进字（沪）2025000001")]
    [InlineData("国妆网备制字（粤）2026000012", "国妆网备制字（粤）2026000012")]
    public void A_number_is_read_in_any_form(string typed, string number) => Assert.Equal(number, FilingNumbers.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("国妆特字20250001")]
    [InlineData("沪妆20160890")]
    [InlineData("沪G妆网备字202500477")]
    [InlineData("沪G妆网备字20250047789")]
    [InlineData("沪G妆网备字1925004778")]
    [InlineData("国妆网备进字2025000001")]
    [InlineData("国妆网备进字（上）2025000001")]
    public void What_is_none_is_none(string? typed) => Assert.Null(FilingNumbers.Parse(typed));

    [Fact]
    public void Whatever_is_given_is_read_back()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 2_000; i++)
        {
            var origin = (Origin)random.Next(3);
            var number = FilingNumbers.Of(origin, random.Next(2000, 2100), random.Next(1, 1_000_000));
            var typed = new string([.. number.SelectMany(sign => Written(sign, random))]);
            Assert.Equal(number, FilingNumbers.Parse(typed));
        }
    }

    private static IEnumerable<char> Written(char sign, Random random)
    {
        if (random.Next(5) == 0)
            yield return ' ';
        yield return sign switch
        {
            '（' when random.Next(2) == 0 => '(',
            '）' when random.Next(2) == 0 => ')',
            >= '0' and <= '9' when random.Next(2) == 0 => (char)(sign + 0xFEE0),
            'G' when random.Next(2) == 0 => 'g',
            _ => sign,
        };
    }
}
