namespace Platform.ServiceDefaults.Tests;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_told_without_a_ticket(string address)
    {
        await using var service = await SampleService.StartAsync();
        using var client = service.Client();
        Assert.Equal("Healthy", await client.GetStringAsync(address));
    }
}
