using Platform.ServiceDefaults.Codes;

namespace Platform.ServiceDefaults.Tests;

public sealed class ResidentIdentityTests
{
    // GB 11643, domain reference §6.2: the sample there.
    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData(" 11010519491231002x ", true)]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", true)]
    [InlineData("110105194912310021", false)]
    [InlineData("11010519491331002X", false)]
    [InlineData("1101051949123100", false)]
    [InlineData("", false)]
    public void A_number_checks_out(string typed, bool right) => Assert.Equal(right, ResidentIdentity.Find(typed) is not null);

    [Fact]
    public void It_tells_day_of_birth_and_sex()
    {
        var identity = ResidentIdentity.Find("11010519491231002x")!;
        Assert.Equal(("11010519491231002X", new DateOnly(1949, 12, 31), false), (identity.Value, identity.BirthDate, identity.IsMan));
    }
}
