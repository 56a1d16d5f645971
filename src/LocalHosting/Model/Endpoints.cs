using System.Net.Sockets;

namespace Aspire.Hosting.ApplicationModel;

public enum EndpointProperty
{
    Url = 0,
    Host = 1,
    IPV4Host = 2,
    Port = 3,
    Scheme = 4,
    TargetPort = 5,
    HostAndPort = 6,
}

public sealed class EndpointAnnotation : IResourceAnnotation
{
    internal EndpointAnnotation(
        ProtocolType protocol, string? uriScheme = null, string? transport = null, string? name = null,
        int? port = null, int? targetPort = null)
    {
        Protocol = protocol;
        UriScheme = uriScheme ?? "tcp";
        Transport = transport ?? (UriScheme is "http" or "https" ? "http" : "tcp");
        Name = name ?? UriScheme;
        Port = port;
        TargetPort = targetPort;
    }

    public string Name { get; set; }

    public ProtocolType Protocol { get; set; }

    public string UriScheme { get; set; }

    public string Transport { get; set; }

    /// <summary>The port others use. Null: any free one.</summary>
    public int? Port { get; set; }

    /// <summary>The port the process itself listens on. Null: any free one.</summary>
    public int? TargetPort { get; set; }

    public string TargetHost { get; set; } = "localhost";

    public bool IsExternal { get; set; }

    /// <summary>What <see cref="Port"/> became in this run.</summary>
    internal int? AllocatedPort { get; set; }
}

public sealed class EndpointReference : IValueProvider, IManifestExpressionProvider
{
    public EndpointReference(IResourceWithEndpoints owner, string endpointName)
    {
        Resource = owner;
        EndpointName = endpointName;
    }

    public IResourceWithEndpoints Resource { get; }

    public string EndpointName { get; }

    public EndpointAnnotation EndpointAnnotation =>
        Find() ?? throw new InvalidOperationException($"{Resource.Name} has no endpoint '{EndpointName}'.");

    public bool Exists => Find() is not null;

    public bool IsAllocated => Find()?.AllocatedPort is not null;

    public string Host => EndpointAnnotation.TargetHost;

    public int Port => EndpointAnnotation.AllocatedPort
        ?? throw new InvalidOperationException($"The port of {Resource.Name}/{EndpointName} is known only after the start.");

    public string Scheme => EndpointAnnotation.UriScheme;

    public string Url => $"{Scheme}://{Host}:{Port}";

    string IManifestExpressionProvider.ValueExpression => $"{{{Resource.Name}.bindings.{EndpointName}.url}}";

    public EndpointReferenceExpression Property(EndpointProperty property) => new(this, property);

    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) => new(Url);

    private EndpointAnnotation? Find() =>
        Resource.Annotations.OfType<EndpointAnnotation>().FirstOrDefault(endpoint => endpoint.Name == EndpointName);
}

public class EndpointReferenceExpression : IValueProvider, IManifestExpressionProvider
{
    public EndpointReferenceExpression(EndpointReference endpointReference, EndpointProperty property)
    {
        Endpoint = endpointReference;
        Property = property;
    }

    public EndpointReference Endpoint { get; }

    public EndpointProperty Property { get; }

    public string ValueExpression => $"{{{Endpoint.Resource.Name}.bindings.{Endpoint.EndpointName}.{Property}}}";

    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) => new(Property switch
    {
        EndpointProperty.Url => Endpoint.Url,
        EndpointProperty.Host => Endpoint.Host,
        EndpointProperty.IPV4Host => "127.0.0.1",
        EndpointProperty.Port => $"{Endpoint.Port}",
        EndpointProperty.Scheme => Endpoint.Scheme,
        EndpointProperty.HostAndPort => $"{Endpoint.Host}:{Endpoint.Port}",
        _ => throw new NotSupportedException($"LocalHosting does not know {Property} of an endpoint."),
    });
}

public sealed class ResourceUrlAnnotation : IResourceAnnotation
{
    public required string Url { get; set; }

    public string? DisplayText { get; set; }
}
