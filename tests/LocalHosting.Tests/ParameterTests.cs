using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalHosting.Tests;

public sealed class ParameterTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_generated_password_is_the_same_on_the_next_start_and_nobody_elses_to_read()
    {
        var first = await PasswordAsync();
        var second = await PasswordAsync();

        Assert.Equal(first, second);
        Assert.True(first!.Length >= 22 && first.All(char.IsAsciiLetterOrDigit));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Path, "secrets.json")));
    }

    [Fact]
    public async Task Configuration_wins_over_generating_but_not_over_a_constant()
    {
        var builder = Builder("--Parameters:made=given", "--Parameters:fixed=given", "--Parameters:asked=given");

        Assert.Equal("given", await ValueAsync(builder.AddParameter("made", new GenerateParameterDefault(), secret: true)));
        Assert.Equal("constant", await ValueAsync(builder.AddParameter("fixed", "constant")));
        Assert.Equal("given", await ValueAsync(builder.AddParameter("asked")));
    }

    [Fact]
    public async Task A_parameter_that_nobody_gives_is_named()
    {
        var missing = Builder().AddParameter("api-key", secret: true);

        var complaint = await Assert.ThrowsAsync<DistributedApplicationException>(() => ValueAsync(missing));
        Assert.Contains("Parameters__api_key", complaint.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1st")]
    [InlineData("two--hyphens")]
    [InlineData("under_score")]
    [InlineData("end-")]
    public void A_name_that_Aspire_would_refuse_is_refused(string name) =>
        Assert.Throws<DistributedApplicationException>(() => Builder().AddRabbitMQ(name));

    [Fact]
    public void Publishing_is_refused() =>
        Assert.Throws<DistributedApplicationException>(() => Builder("--operation", "publish"));

    private async Task<string?> PasswordAsync() =>
        await ((IValueProvider)Builder().AddPostgres("postgres").Resource.PasswordParameter).GetValueAsync();

    private static async Task<string?> ValueAsync(IResourceBuilder<ParameterResource> parameter) =>
        await ((IValueProvider)parameter.Resource).GetValueAsync();

    private LocalBuilder Builder(params string[] args) => LocalBuilder.Create([$"--PLATFORM_DATA={folder.Path}", .. args], folder.Path);
}
