#if ASPIRE
using Aspire.Hosting.Docker.Resources.ServiceNodes;

/// <summary>Docker Compose (default) or a Helm chart, by <c>aspire publish</c>. Needs Aspire's packages, so LocalHosting leaves it out.</summary>
internal static class Publishing
{
    private const string DataVolume = "platform-data";

    public static void Configure(IDistributedApplicationBuilder builder, IReadOnlyList<IResourceBuilder<ProjectResource>> projects)
    {
        if (!builder.ExecutionContext.IsPublishMode)
            return;

        // One compute environment at a time: with two, every resource would need WithComputeEnvironment.
        if (string.Equals(builder.Configuration["Publish:Target"], "kubernetes", StringComparison.OrdinalIgnoreCase))
        {
            // Keys and materials need a ReadWriteMany volume at /data, which only the cluster's owner can name.
            builder.AddKubernetesEnvironment("k8s")
                .WithHelm(helm => helm.WithChartName("innovation-zones").WithNamespace("innovation-zones"))
                .WithDashboard();
            return;
        }

        builder.AddDockerComposeEnvironment("compose")
            .WithDashboard(dashboard => dashboard.WithHostPort(18888))
            .ConfigureComposeFile(file => file.AddVolume(new Volume { Name = DataVolume, Driver = "local" }));
        foreach (var project in projects)
        {
            project.PublishAsDockerComposeService((_, service) =>
            {
                // Services wait for database and broker by failing their health check; a crash in the meantime is not the end.
                service.Restart = "unless-stopped";
                service.AddVolume(new Volume { Name = DataVolume, Source = DataVolume, Target = "/data", Type = "volume" });
            });
        }
    }
}
#endif
