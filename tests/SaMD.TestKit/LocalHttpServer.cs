using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SaMD.TestKit;

/// <summary>A server of this test's own on 127.0.0.1, which answers each request with exactly the bytes that a test gives, then closes the connection.</summary>
public sealed class LocalHttpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<LocalHttpRequest, Stream, Task> _answer;
    private readonly ConcurrentQueue<LocalHttpRequest> _requests = new();
    private readonly Task _serving;

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Writes the answer to a request, status line and all.</param>
    public LocalHttpServer(Func<LocalHttpRequest, Stream, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Gives the answer to a request, status line and all.</param>
    public LocalHttpServer(Func<LocalHttpRequest, byte[]> answer)
        : this(async (request, stream) => await stream.WriteAsync(answer(request)))
    {
    }

    /// <summary>Its address, which ends in a slash.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>What it was asked so far.</summary>
    public IReadOnlyList<LocalHttpRequest> Requests => [.. _requests];

    /// <summary>Ends answers that never end by themselves.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>An answer with a status line, headers and a body.</summary>
    public static byte[] Answer(string status, string headers, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}{(headers.Length > 0 ? "\r\n" : "")}Connection: close\r\n\r\n"), .. body];

    /// <summary>A whole file.</summary>
    public static byte[] Whole(byte[] body) => Answer("200 OK", $"Content-Length: {body.Length}", body);

    /// <summary>What a server that knows ranges answers.</summary>
    public static byte[] Part(LocalHttpRequest request, byte[] body) => request.FirstByte == 0
        ? Whole(body)
        : request.FirstByte >= body.Length
            ? Answer("416 Range Not Satisfiable", $"Content-Range: bytes */{body.Length}", [])
            : Answer("206 Partial Content", $"Content-Range: bytes {request.FirstByte}-{body.Length - 1}/{body.Length}\r\nContent-Length: {body.Length - request.FirstByte}", body[request.FirstByte..]);

    /// <inheritdoc />
    public void Dispose()
    {
        if (_stop.IsCancellationRequested) return;
        // The listener is stopped last: who accepts from one that was stopped is told of a fault, not of a cancellation.
        _stop.Cancel();
        _serving.Wait();
        _listener.Stop();
    }

    private async Task ServeAsync()
    {
        var answering = new List<Task>();
        try
        {
            while (true) answering.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
        await Task.WhenAll(answering);
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
            var first = await reader.ReadLineAsync(_stop.Token) ?? "";
            var headers = new List<string>();
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line) headers.Add(line);
            var request = new LocalHttpRequest(first.Split(' ').ElementAtOrDefault(1) ?? "", headers, _requests.Count + 1);
            _requests.Enqueue(request);
            await _answer(request, stream);
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
        {
            // The client went away, or the test is over.
        }
    }
}
