import { expect, test } from 'vitest'
import { parseFilesUrl } from './files-url.ts'

test('a bucket of AWS stands in the name of the host, one of another store in the path', () => {
  expect(parseFilesUrl('s3://stukken')).toEqual({
    kind: 's3',
    bucket: 'stukken',
    prefix: '',
    region: 'eu-central-1',
    endpoint: null,
    pathStyle: false,
  })
  expect(parseFilesUrl('s3://stukken/ocw/dossiers?endpoint=https://opslag.example/&region=nl-1')).toEqual({
    kind: 's3',
    bucket: 'stukken',
    prefix: 'ocw/dossiers/',
    region: 'nl-1',
    endpoint: 'https://opslag.example',
    pathStyle: true,
  })
})

test('the environment fills in what the address leaves out, and the address wins', () => {
  const environment = { AWS_ENDPOINT_URL_S3: 'https://opslag.example', AWS_REGION: 'eu-west-1' }
  expect(parseFilesUrl('s3://stukken', environment)).toMatchObject({ endpoint: 'https://opslag.example', region: 'eu-west-1' })
  expect(parseFilesUrl('s3://stukken?region=nl-2&pathStyle=off', environment)).toMatchObject({ region: 'nl-2', pathStyle: false })
})
