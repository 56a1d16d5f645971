namespace Platform.Architecture.Tests;

public sealed class DependencyTests
{
    // Accident: a consumer of another team has to take our domain, our database driver and our release day to read an event.
    [Fact]
    public void Contracts_references_nothing() =>
        Assert.Empty(Project.All.Single(project => project.Name == "Contracts").References);

    // Accident: a rule for cosmetics ends up in the kernel and representative offices are refused by it.
    [Fact]
    public void The_kernel_knows_no_service() =>
        Assert.DoesNotContain(Project.All.Single(project => project.Name == "CaseKernel").References, Services);

    // Accident: two services share classes, then a table, then neither can be deployed without the other.
    [Fact]
    public void Services_do_not_reference_each_other() =>
        Assert.All(Project.Services, service => Assert.DoesNotContain(service.References, Services));

    // Accident: a page decides by itself what the service would have refused.
    [Fact]
    public void Pages_never_reference_services_or_the_kernel() =>
        Assert.All(Project.All.Where(project => project.IsPage), page => Assert.DoesNotContain(page.References, name => Services(name) || name is "CaseKernel" or "Persistence"));

    // Accident: every process of the platform, also the gateway, opens a database because its defaults do.
    [Fact]
    public void ServiceDefaults_reaches_into_no_other_part() =>
        Assert.All(Project.All.Single(project => project.Name == "ServiceDefaults").References, name => Assert.StartsWith("OpenTelemetry.", name, StringComparison.Ordinal));

    // Accident: test helpers are shipped.
    [Fact]
    public void Nothing_that_runs_references_test_code() =>
        Assert.All(Project.All, project => Assert.DoesNotContain(project.References, name => name == "Testing" || name.EndsWith(".Tests", StringComparison.Ordinal)));

    private static bool Services(string name) => Project.Services.Any(service => service.Name == name);
}
