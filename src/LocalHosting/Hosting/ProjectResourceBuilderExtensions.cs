using System.Net.Sockets;

using Aspire.Hosting.ApplicationModel;

using LocalHosting;

namespace Aspire.Hosting;

public static class ProjectResourceBuilderExtensions
{
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new()
    {
        if (new TProject() is not ILocalProject project)
            throw new DistributedApplicationException($"{typeof(TProject)} was not written by LocalHosting.targets.");

        var profile = LaunchProfile.Read(project.ProjectPath);
        var added = builder.AddResource(new ProjectResource(name))
            .With(new ProjectAnnotation(project.ProjectPath, project.TargetPath, profile));
        foreach (var url in profile.Urls)
            added.With(new EndpointAnnotation(ProtocolType.Tcp, uriScheme: url.Scheme, name: url.Scheme, port: url.Port));
        return added;
    }

    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        return builder.With(new ReplicasAnnotation(replicas));
    }
}
